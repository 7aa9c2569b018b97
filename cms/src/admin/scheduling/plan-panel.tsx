import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { Flex, Status, Typography } from '@strapi/design-system';
import { useForm, useRBAC } from '@strapi/strapi/admin';
import { seePlans } from '../../features/scheduling/permission-actions';
import type { PlanAction } from '../../features/scheduling/plan-table';
import type { EntryPlans, ShownPlan } from '../../features/scheduling/read-plans';
import { ConfirmButton } from '../widgets/confirm-button';
import { useOfficeAction } from '../widgets/use-office-action';
import { usePolled } from '../widgets/use-polled';
import { notePlanChange } from './plan-changes';
import { PlanDialog } from './plan-dialog';

const everyMs = 15_000;

const Hint = ({ children }: { children: string }) => (
  <Typography variant="pi" textColor="neutral600">
    {children}
  </Typography>
);

const Reasons = ({ plan }: { plan: ShownPlan }) => (
  <Flex direction="column" alignItems="stretch" gap={1}>
    <Typography variant="pi" textColor="danger700">
      {plan.state === 'refused'
        ? 'Grund:'
        : 'So wie der Entwurf jetzt gespeichert ist, würde das abgelehnt:'}
    </Typography>
    <Flex tag="ul" direction="column" alignItems="stretch" paddingLeft={4}>
      {plan.reasons.map((reason) => (
        <Typography
          key={reason}
          tag="li"
          variant="pi"
          textColor="danger700"
          style={{ listStyle: 'disc', display: 'list-item' }}
        >
          {reason}
        </Typography>
      ))}
    </Flex>
  </Flex>
);

interface PlanProps {
  plan: ShownPlan;
  path: string;
  mayPlan: boolean;
  onChanged: () => void;
}

const Plan = ({ plan, path, mayPlan, onChanged }: PlanProps) => {
  const { isBusy, send } = useOfficeAction();
  const withdraw = async (): Promise<void> => {
    if (await send(`${path}/withdraw`, { action: plan.action })) onChanged();
  };
  const isRefused = plan.state === 'refused';
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Status variant={isRefused ? 'danger' : 'secondary'} size="S" width="100%">
        <Typography>
          {isRefused ? 'Abgelehnt' : 'Geplant'}: {plan.text}
        </Typography>
      </Status>
      {plan.by !== null && <Hint>{`geplant von ${plan.by}`}</Hint>}
      {plan.reasons.length > 0 && <Reasons plan={plan} />}
      {mayPlan && (
        <Flex gap={2} wrap="wrap">
          <PlanDialog
            action={plan.action}
            label={isRefused ? 'Neu planen' : 'Ändern'}
            path={path}
            plan={plan}
            onPlanned={onChanged}
          />
          {isRefused ? (
            <ConfirmButton
              label="Erledigt"
              question="Hinweis entfernen?"
              confirm="Entfernen"
              isBusy={isBusy}
              onConfirm={() => void withdraw()}
            >
              <Typography>Der Hinweis verschwindet auch von der Startseite.</Typography>
            </ConfirmButton>
          ) : (
            <ConfirmButton
              label="Plan aufheben"
              question="Diesen Plan aufheben?"
              confirm="Aufheben"
              isBusy={isBusy}
              onConfirm={() => void withdraw()}
            >
              <Typography>
                {plan.text}: Das geschieht dann nicht. Der Eintrag bleibt, wie er ist.
              </Typography>
            </ConfirmButton>
          )}
        </Flex>
      )}
    </Flex>
  );
};

const labels = {
  publish: 'Veröffentlichung planen',
  unpublish: 'Rücknahme planen',
} as const satisfies Record<PlanAction, string>;

/** To take down is to be planned only for what is, or is going to be, on the website. */
const plannable = ({ plans, isPublished }: EntryPlans): PlanAction[] => {
  const has = (action: PlanAction): boolean => plans.some((plan) => plan.action === action);
  const comes = plans.some(({ action, state }) => action === 'publish' && state === 'planned');
  return [
    ...(has('publish') ? [] : (['publish'] as const)),
    ...(has('unpublish') || !(isPublished || comes) ? [] : (['unpublish'] as const)),
  ];
};

interface Props {
  uid: string;
  documentId: string;
  version: string;
}

const Plans = ({ uid, documentId, version }: Props) => {
  const path = `/office/plans/${uid}/${documentId}`;
  const { answer, ask } = usePolled<EntryPlans>(path, () => everyMs, version);
  const isModified = useForm('PlanPanel', ({ modified }) => modified);
  if (!answer) return null;
  const { mayPlan, plans, last } = answer;
  const isEmpty = plans.length === 0 && last === null;
  const onChanged = (): void => {
    notePlanChange();
    void ask();
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={isEmpty ? 0 : 4} width="100%">
      {/* Read aloud when it changes. */}
      <Flex direction="column" alignItems="stretch" gap={4} role="status" aria-live="polite">
        {plans.map((plan) => (
          <Plan key={plan.action} plan={plan} path={path} mayPlan={mayPlan} onChanged={onChanged} />
        ))}
        {last !== null && <Hint>{`Erledigt: ${last}`}</Hint>}
        {isEmpty && !mayPlan && <Hint>Nichts geplant.</Hint>}
      </Flex>
      {mayPlan && plannable(answer).length > 0 && (
        <Flex direction="column" alignItems="stretch" gap={2}>
          {plannable(answer).map((action) => (
            <PlanDialog
              key={action}
              action={action}
              label={labels[action]}
              path={path}
              plan={null}
              onPlanned={onChanged}
            />
          ))}
        </Flex>
      )}
      {isModified && mayPlan && (
        <Hint>Bitte auch speichern: Veröffentlicht wird, was gespeichert ist.</Hint>
      )}
    </Flex>
  );
};

/** Beside an entry that is saved: when it goes online and offline by itself. */
export const PlanPanel: PanelComponent = ({ model, documentId, document, activeTab }) => {
  const { allowedActions } = useRBAC([{ action: seePlans, subject: null }]);
  // There is no tab where a type has no drafts.
  const isPlannable = model.startsWith('api::') && activeTab !== null;
  if (!isPlannable || !documentId || !document || !allowedActions['canRead']) return null;
  const version = `${String(document.updatedAt)} ${String(document.publishedAt)}`;
  return {
    title: 'Planung',
    content: <Plans uid={model} documentId={documentId} version={version} />,
  };
};
