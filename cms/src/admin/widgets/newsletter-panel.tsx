import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { Button, Flex, Status, Typography } from '@strapi/design-system';
import { useForm, useNotification, useRBAC } from '@strapi/strapi/admin';
import type { IssueState } from '../../features/newsletter/newsletter-overview';
import { issueUid } from '../../features/newsletter/newsletter-uids';
import { sendNewsletter } from '../../features/newsletter/permission-actions';
import { ConfirmButton } from './confirm-button';
import { useOfficeAction } from './use-office-action';
import { usePolled } from './use-polled';

const whileSendingMs = 1000;
const otherwiseMs = 30_000;

const moment = new Intl.DateTimeFormat('de-DE', {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: 'Europe/Berlin',
});

const people = (count: number): string => (count === 1 ? '1 Person' : `${count} Personen`);

const Hint = ({ children }: { children: string }) => (
  <Typography variant="pi" textColor="neutral600">
    {children}
  </Typography>
);

const Dispatch = ({ dispatch }: { dispatch: NonNullable<IssueState['dispatch']> }) => (
  <div role="status" aria-live="polite">
    <Status variant={dispatch.isFinished ? 'success' : 'secondary'} size="S" width="100%">
      <Typography>
        {dispatch.isFinished
          ? `Verschickt am ${moment.format(new Date(dispatch.requestedAt))} an ${people(dispatch.recipients)}`
          : `Wird verschickt: bisher an ${people(dispatch.recipients)}`}
        {dispatch.requestedBy ? `, von ${dispatch.requestedBy}` : ''}
      </Typography>
    </Status>
  </div>
);

const nextIn = (state: IssueState | null): number =>
  state?.dispatch && !state.dispatch.isFinished ? whileSendingMs : otherwiseMs;

/** What is published must be what is seen: drafts that differ go out as a test only. */
const hintFor = (isModified: boolean, status: string, recipients: number | null): string => {
  if (isModified) return 'Bitte zuerst speichern: Verschickt wird, was gespeichert ist.';
  if (status === 'modified' || recipients === null)
    return 'Zum Verschicken bitte zuerst veröffentlichen; dann steht die Ausgabe auch im Archiv der Website.';
  return 'Geht an alle, die alle Themen oder eines der Themen dieser Ausgabe gewählt haben.';
};

interface Props {
  documentId: string;
  status: string;
  version: string;
}

const IssuePanel = ({ documentId, status, version }: Props) => {
  const path = `/office/newsletter/issues/${documentId}`;
  const { answer, ask } = usePolled<IssueState>(path, nextIn, version);
  const { allowedActions } = useRBAC([{ action: sendNewsletter, subject: null }]);
  const isModified = useForm('NewsletterPanel', ({ modified }) => modified);
  const { toggleNotification } = useNotification();
  const { isBusy, send } = useOfficeAction();
  if (!answer) return null;
  const { dispatch, recipients } = answer;
  const mayBeSent = !isModified && status !== 'modified' && recipients !== null;
  const sendTest = async (): Promise<void> => {
    const sent = await send<{ to: string }>(`${path}/test`);
    if (sent) toggleNotification({ type: 'success', message: `Test unterwegs an ${sent.to}` });
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      {dispatch && <Dispatch dispatch={dispatch} />}
      {allowedActions['canSend'] && (
        <Button
          size="S"
          variant="tertiary"
          loading={isBusy}
          disabled={isModified}
          onClick={() => void sendTest()}
        >
          Test an mich senden
        </Button>
      )}
      {allowedActions['canSend'] && !dispatch && (
        <ConfirmButton
          label="Newsletter verschicken"
          question="Diese Ausgabe verschicken?"
          confirm="Jetzt verschicken"
          isBusy={isBusy}
          isDisabled={!mayBeSent}
          onConfirm={() => void send(`${path}/send`).then(ask)}
        >
          <Typography>
            An {people(recipients ?? 0)}. Jede Ausgabe geht genau einmal hinaus und lässt sich nicht
            zurückholen.
          </Typography>
        </ConfirmButton>
      )}
      {!dispatch && <Hint>{hintFor(isModified, status, recipients)}</Hint>}
    </Flex>
  );
};

/** Beside an issue: test, dispatch, and how far it is. */
export const NewsletterPanel: PanelComponent = ({ model, documentId, document }) => {
  if (model !== issueUid || !documentId || !document) return null;
  const version = `${String(document.updatedAt)} ${String(document.publishedAt)}`;
  const status = String(document['status']);
  return {
    title: 'Versand',
    content: <IssuePanel documentId={documentId} status={status} version={version} />,
  };
};
