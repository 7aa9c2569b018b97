import { Flex, Status, Typography } from '@strapi/design-system';
import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { useForm, useRBAC } from '@strapi/strapi/admin';
import { inquiryUid } from '../../features/inquiries/inquiry-uid';
import { sendAnswers } from '../../features/inquiries/permission-actions';
import { ConfirmButton } from './confirm-button';
import { useOfficeAction } from './use-office-action';

const moment = new Intl.DateTimeFormat('de-DE', {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: 'Europe/Berlin',
});

interface Stored {
  documentId: string;
  answer: string | null;
  answerSentAt: string | null;
  answeredBy: string | null;
  email: string | null;
}

const Hint = ({ children }: { children: string }) => (
  <Typography variant="pi" textColor="neutral600">
    {children}
  </Typography>
);

const SendAnswer = ({ documentId, answer, email }: Stored & { answer: string; email: string }) => {
  const { allowedActions } = useRBAC([{ action: sendAnswers, subject: null }]);
  const isModified = useForm('InquiryAnswerPanel', ({ modified }) => modified);
  const { isBusy, send } = useOfficeAction();
  const sendNow = async (): Promise<void> => {
    const sent = await send(`/office/inquiries/${documentId}/answer`, { answer });
    // State, day and name have changed with it, all over the form.
    if (sent) window.location.reload();
  };
  if (!allowedActions['canAnswer']) return <Hint>Sie dürfen keine Antworten verschicken.</Hint>;
  return (
    <>
      <ConfirmButton
        label="Antwort senden"
        question="Diese Antwort senden?"
        confirm="Jetzt senden"
        isBusy={isBusy}
        isDisabled={isModified}
        onConfirm={() => void sendNow()}
      >
        <Typography tag="p">An {email}, sie lässt sich nicht zurückholen:</Typography>
        <Typography
          tag="p"
          style={{ whiteSpace: 'pre-wrap', maxHeight: '20rem', overflow: 'auto' }}
        >
          {answer}
        </Typography>
      </ConfirmButton>
      <Hint>
        {isModified
          ? 'Bitte zuerst speichern: Verschickt wird, was gespeichert ist.'
          : 'Geht als E-Mail an die Person, mit Zeichen und Anschrift der Geschäftsstelle darunter.'}
      </Hint>
    </>
  );
};

const AnswerState = ({ stored }: { stored: Stored }) => {
  const { answer, answerSentAt, answeredBy, email } = stored;
  if (answerSentAt)
    return (
      <Status variant="success" size="S" width="100%">
        <Typography>
          Verschickt am {moment.format(new Date(answerSentAt))}
          {answeredBy ? ` von ${answeredBy}` : ''}
        </Typography>
      </Status>
    );
  if (!email)
    return (
      <Hint>
        Die Person hat keine E-Mail-Adresse angegeben. Ist die Sache erledigt, setzen Sie den Stand
        auf „beantwortet“.
      </Hint>
    );
  if (!answer)
    return <Hint>Schreiben Sie die Antwort in das Feld „Antwort“ und speichern Sie.</Hint>;
  return <SendAnswer {...stored} answer={answer} email={email} />;
};

/** Beside an inquiry: sends the saved answer, once, and says when that was. */
export const InquiryAnswerPanel: PanelComponent = ({ model, document }) => {
  if (model !== inquiryUid || !document) return null;
  // Strapi types a document by nothing but its id.
  const stored = document as unknown as Stored;
  return {
    title: 'Antwort',
    content: (
      <Flex direction="column" alignItems="stretch" gap={3} width="100%">
        <AnswerState stored={stored} />
      </Flex>
    ),
  };
};
