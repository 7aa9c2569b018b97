import { Box, Button, Field, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { PersonRecord } from '../../features/newsletter/person-record';
import { ConfirmButton } from './confirm-button';
import { useOfficeAction } from './use-office-action';

const moment = new Intl.DateTimeFormat('de-DE', {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: 'Europe/Berlin',
});
const at = (instant: string | null): string =>
  instant === null ? 'nicht' : moment.format(new Date(instant));

/** What is stored, line by line: it can be copied into the answer to the person. */
const linesOf = ({ email, subscription, ended }: PersonRecord): string[] => {
  if (!subscription && ended.length === 0) return [`Zu ${email} ist nichts gespeichert.`];
  return [
    ...(subscription
      ? [
          `Adresse: ${email}`,
          `Stand: ${subscription.state === 'confirmed' ? 'bestätigt' : 'noch nicht bestätigt'}`,
          `Themen: ${subscription.topics.join(', ') || 'alle'}`,
          `Bestellt: ${at(subscription.askedAt)}`,
          `Bestätigt: ${at(subscription.confirmedAt)}`,
          `Einwilligung: „${subscription.consent}“`,
        ]
      : []),
    ...ended.flatMap((proof) => [
      `Beendet: ${at(proof.endedAt)}; die Adresse ist gelöscht.`,
      `Nachweis (nur mit Prüfsumme der Adresse): bestellt ${at(proof.askedAt)}, bestätigt ${at(proof.confirmedAt)}, wird gelöscht nach dem ${proof.deleteOn}.`,
      `Einwilligung: „${proof.consent}“`,
    ]),
  ];
};

/** For one person who asks: what is stored, and its deletion. */
export const NewsletterPerson = () => {
  const { isBusy, send } = useOfficeAction();
  const [email, setEmail] = useState('');
  const [record, setRecord] = useState<PersonRecord | null>(null);
  const ask = async (path: string): Promise<void> => {
    setRecord(await send<PersonRecord>(path, { email }));
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void ask('/office/newsletter/person');
        }}
      >
        <Flex gap={2} alignItems="flex-end" wrap="wrap">
          <Box flex="1" minWidth="14rem">
            <Field.Root name="newsletter-person">
              <Field.Label>Auskunft zu einer E-Mail-Adresse</Field.Label>
              <Field.Input
                type="email"
                value={email}
                onChange={(event: { target: { value: string } }) => {
                  setEmail(event.target.value);
                  setRecord(null);
                }}
              />
            </Field.Root>
          </Box>
          <Button type="submit" variant="tertiary" loading={isBusy} disabled={email.trim() === ''}>
            Nachsehen
          </Button>
        </Flex>
      </form>
      <div role="status" aria-live="polite">
        {record &&
          linesOf(record).map((line) => (
            <Typography key={line} tag="p" variant="pi">
              {line}
            </Typography>
          ))}
      </div>
      {record?.subscription && (
        <ConfirmButton
          label="Abmelden und Adresse löschen"
          question="Diese Person abmelden?"
          confirm="Jetzt löschen"
          isDangerous
          isBusy={isBusy}
          onConfirm={() => void ask('/office/newsletter/person/erase')}
        >
          <Typography>
            Die Adresse {record.email} wird aus dem Verteiler und aus dem Postausgang gelöscht. Der
            Nachweis der Einwilligung bleibt ohne die Adresse bis zu seiner Frist.
          </Typography>
        </ConfirmButton>
      )}
    </Flex>
  );
};
