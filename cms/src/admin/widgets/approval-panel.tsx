import { useState } from 'react';
import { Field, Flex, Status, Textarea, Typography } from '@strapi/design-system';
import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { useForm } from '@strapi/strapi/admin';
import { isApprovalType } from '../../features/approvals/approval-types';
import type { EntryApproval } from '../../features/approvals/read-approvals';
import { ConfirmButton } from './confirm-button';
import { useOfficeAction } from './use-office-action';
import { usePolled } from './use-polled';

const everyMs = 30_000;

const variants = { plain: 'secondary', good: 'success', bad: 'danger' } as const satisfies Record<
  EntryApproval['tone'],
  string
>;

interface TextProps {
  label: string;
  hint?: string;
  value: string;
  onChange: (value: string) => void;
}

const Text = ({ label, hint, value, onChange }: TextProps) => (
  <Field.Root hint={hint}>
    <Field.Label>{label}</Field.Label>
    <Textarea
      value={value}
      onChange={(event: { target: { value: string } }) => onChange(event.target.value)}
    />
    <Field.Hint />
  </Field.Root>
);

interface Props {
  address: string;
  approval: EntryApproval;
  ask: () => Promise<void>;
}

const AskButton = ({ address, ask }: Props) => {
  const isModified = useForm('ApprovalPanel', ({ modified }) => modified);
  const { isBusy, send } = useOfficeAction();
  const [note, setNote] = useState('');
  const askNow = async (): Promise<void> => {
    if (await send(address, note.trim() === '' ? {} : { note })) await ask();
  };
  return (
    <>
      <ConfirmButton
        label="Freigabe anfordern"
        question="Freigabe anfordern?"
        confirm="Anfordern"
        isBusy={isBusy}
        isDisabled={isModified}
        onConfirm={() => void askNow()}
      >
        <Typography tag="p">
          Wer freigeben darf, bekommt eine E-Mail und sieht die Bitte auf der Startseite.
        </Typography>
        <Text
          label="Hinweis (freiwillig)"
          hint="Beispiel: „Bitte bis Donnerstag, der Termin steht im Newsletter.“"
          value={note}
          onChange={setNote}
        />
      </ConfirmButton>
      {isModified && (
        <Typography variant="pi" textColor="neutral600">
          Bitte zuerst speichern: Freigegeben wird, was gespeichert ist.
        </Typography>
      )}
    </>
  );
};

const DecideButtons = ({ approval, ask }: Props) => {
  const { isBusy, send } = useOfficeAction();
  const [reason, setReason] = useState('');
  const address = `/office/approvals/${approval.approvalId}`;
  const approve = async (publishes: boolean): Promise<void> => {
    const sent = await send(`${address}/approve`, { version: approval.version, publishes });
    if (sent && publishes) window.location.reload();
    else if (sent) await ask();
  };
  const decline = async (): Promise<void> => {
    if (await send(`${address}/decline`, { reason })) await ask();
  };
  return (
    <>
      <ConfirmButton
        label="Freigeben und veröffentlichen"
        question="Freigeben und veröffentlichen?"
        confirm="Veröffentlichen"
        isBusy={isBusy}
        onConfirm={() => void approve(true)}
      >
        <Typography tag="p">
          Der gespeicherte Entwurf kommt so, wie er hier steht, auf die Website.
        </Typography>
      </ConfirmButton>
      {approval.isRuled && (
        <ConfirmButton
          label="Nur freigeben"
          question="Freigeben?"
          confirm="Freigeben"
          isBusy={isBusy}
          onConfirm={() => void approve(false)}
        >
          <Typography tag="p">
            Wer den Entwurf geschrieben hat, darf genau diese Fassung dann selbst veröffentlichen,
            auch zu einem geplanten Zeitpunkt. Jede Änderung hebt die Freigabe auf.
          </Typography>
        </ConfirmButton>
      )}
      <ConfirmButton
        label="Ablehnen"
        question="Freigabe ablehnen?"
        confirm="Ablehnen"
        isDangerous
        isBusy={isBusy}
        onConfirm={() => void decline()}
      >
        <Text
          label="Grund"
          hint="Wer gefragt hat, liest ihn in einer E-Mail und neben dem Eintrag."
          value={reason}
          onChange={setReason}
        />
      </ConfirmButton>
    </>
  );
};

const Content = (props: Props) => {
  const { approval } = props;
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <div role="status" aria-live="polite">
        <Status variant={variants[approval.tone]} size="S" width="100%">
          <Typography>{approval.text}</Typography>
        </Status>
      </div>
      {approval.note && (
        <Typography tag="p" style={{ whiteSpace: 'pre-wrap' }}>
          „{approval.note}“
        </Typography>
      )}
      {approval.canAsk && <AskButton {...props} />}
      {approval.canDecide && <DecideButtons {...props} />}
    </Flex>
  );
};

/** Beside an entry: asks for a second pair of eyes, and gives it. Nothing where none is needed. */
export const ApprovalPanel: PanelComponent = ({ model, documentId, document }) => {
  const isAsked = isApprovalType(model) && documentId !== undefined;
  const address = isAsked ? `/office/approvals/entries/${model}/${documentId}` : null;
  const version = `${String(document?.updatedAt)} ${String(document?.publishedAt)}`;
  const { answer, ask } = usePolled<EntryApproval>(address, () => everyMs, version);
  if (address === null || !answer || answer.text === '') return null;
  return {
    title: 'Freigabe',
    content: <Content address={address} approval={answer} ask={ask} />,
  };
};
