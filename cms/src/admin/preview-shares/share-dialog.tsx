import { useState } from 'react';
import { Button, Checkbox, Field, Flex, Modal, TextInput, Typography } from '@strapi/design-system';
import { berlinDay } from '@netzwerk/shared/berlin-time';
import { formatWeekday } from '@netzwerk/shared/dates';
import type { ShownShare } from '../../features/preview-shares/list-shares';
import type { ShareList } from '../../features/preview-shares/office-routes';
import { purposeProblem, shareDays } from '../../features/preview-shares/share-limits';
import { nameMoment, readMoment } from '../../features/scheduling/read-moment';
import { Choose } from '../widgets/choose';
import { useOfficeAction } from '../widgets/use-office-action';
import { CopyButton } from './copy-button';

const lifetimes = shareDays.map((days) => ({
  value: String(days),
  text: days === 1 ? '1 Tag' : `${days} Tage`,
}));

interface FormValues {
  days: number;
  purpose: string;
  /** Empty: now. */
  local: string;
  unplanned: boolean;
  members: boolean;
}
const emptyForm: FormValues = { days: 7, purpose: '', local: '', unplanned: false, members: false };

/** German: why the moment is none; null when it is one, or none is wanted. */
const momentProblem = (local: string): string | null => {
  if (local === '') return null;
  const reading = readMoment(local, 'first');
  return reading.kind === 'none' ? reading.problem : null;
};

const spokenMoment = (local: string): string | null => {
  const reading = local === '' ? null : readMoment(local, 'first');
  return reading?.kind === 'moment'
    ? `${formatWeekday(berlinDay(reading.at))}, ${nameMoment(reading.at)}`
    : null;
};

interface FieldsProps {
  values: FormValues;
  ofSite: boolean;
  /** Whether members see more of it than the public. */
  hasMembers: boolean;
  /** Problems are shown once somebody has tried. */
  wasTried: boolean;
  onChange: (values: FormValues) => void;
}

const Fields = ({ values, ofSite, hasMembers, wasTried, onChange }: FieldsProps) => {
  const spoken = spokenMoment(values.local);
  return (
    <>
      <Field.Root
        name="share-purpose"
        required
        error={wasTried ? (purposeProblem(values.purpose) ?? false) : false}
        hint="Beispiel: „Ministerium, Abstimmung Förderhinweis“. Bitte keine Namen, E-Mail-Adressen oder Telefonnummern."
      >
        <Field.Label>Wofür</Field.Label>
        <TextInput
          value={values.purpose}
          onChange={(event) => onChange({ ...values, purpose: event.target.value })}
        />
        <Field.Hint />
        <Field.Error />
      </Field.Root>
      <Flex>
        <Choose
          label="Gültig"
          value={String(values.days)}
          choices={lifetimes}
          onChange={(days) => onChange({ ...values, days: Number(days) })}
        />
      </Flex>
      <Field.Root
        name="share-moment"
        error={momentProblem(values.local) ?? false}
        hint={
          ofSite
            ? 'Freiwillig. Zeigt die Website, wie sie dann wäre: mit allem, was bis dahin geplant ist. Deutsche Zeit.'
            : 'Freiwillig. Zeigt die Seite, wie sie dann aussähe, zum Beispiel nach der Veranstaltung. Deutsche Zeit.'
        }
      >
        <Field.Label>Zu welchem Zeitpunkt</Field.Label>
        <TextInput
          type="datetime-local"
          // The browser's own calendar button would be black on black.
          style={{ colorScheme: 'light dark' }}
          value={values.local}
          onChange={(event) => onChange({ ...values, local: event.target.value })}
        />
        <Field.Hint />
        <Field.Error />
      </Field.Root>
      <div role="status" aria-live="polite">
        {spoken !== null && <Typography fontWeight="bold">{spoken}</Typography>}
      </div>
      {ofSite && values.local !== '' && (
        <Checkbox
          checked={values.unplanned}
          onCheckedChange={(checked: boolean | 'indeterminate') =>
            onChange({ ...values, unplanned: checked === true })
          }
        >
          Auch Entwürfe zeigen, die bis dahin nicht geplant sind
        </Checkbox>
      )}
      {hasMembers && (
        <Checkbox
          checked={values.members}
          onCheckedChange={(checked: boolean | 'indeterminate') =>
            onChange({ ...values, members: checked === true })
          }
        >
          Auch zeigen, was sonst nur Mitglieder sehen, bei Veranstaltungen auch den Online-Zugang
        </Checkbox>
      )}
    </>
  );
};

const consequences = {
  entry:
    'Wer den Link hat, sieht ohne Konto diese eine Seite, wie sie gerade als Entwurf gespeichert ist, auch mit dem, was Sie bis zum Ende noch ändern. Andere Entwürfe zeigt er nicht.',
  site: 'Wer den Link hat, sieht ohne Konto die ganze Website. Ohne Zeitpunkt sind das alle Entwürfe, auch die der Kolleginnen und Kollegen.',
} as const;

const Made = ({ share }: { share: ShownShare }) => (
  <>
    <Modal.Body>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <div role="status" aria-live="polite">
          <Typography fontWeight="bold">Der Link ist fertig, {share.lines[0]}.</Typography>
        </div>
        <Field.Root
          name="share-url"
          hint="Auch später neben dem Eintrag und auf der Startseite zu finden."
        >
          <Field.Label>Link zum Weitergeben</Field.Label>
          <TextInput
            readOnly
            value={share.url ?? ''}
            onFocus={(event: { target: { select: () => void } }) => event.target.select()}
            onChange={() => undefined}
          />
          <Field.Hint />
        </Field.Root>
        {share.url !== null && (
          <Flex>
            <CopyButton url={share.url} name={share.purpose} />
          </Flex>
        )}
      </Flex>
    </Modal.Body>
    <Modal.Footer>
      <Modal.Close>
        <Button>Fertig</Button>
      </Modal.Close>
    </Modal.Footer>
  </>
);

interface Props {
  /** Of the list that the link is added to. */
  path: string;
  label: string;
  ofSite: boolean;
  hasMembers: boolean;
  onMade: () => void;
}

const ShareForm = ({ path, ofSite, hasMembers, onMade }: Props) => {
  const [values, setValues] = useState(emptyForm);
  const [wasTried, setWasTried] = useState(false);
  const [made, setMade] = useState<ShownShare | null>(null);
  const { isBusy, send } = useOfficeAction();
  if (made) return <Made share={made} />;

  const submit = async (): Promise<void> => {
    setWasTried(true);
    const { days, purpose, local, unplanned, members } = values;
    if (purposeProblem(purpose) !== null || momentProblem(local) !== null) return;
    const answer = await send<ShareList>(path, {
      days,
      purpose,
      local: local === '' ? null : local,
      hour: local === '' ? null : 'first',
      unplanned,
      members,
    });
    if (answer === null) return;
    onMade();
    setMade(answer.shares[0] ?? null);
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        // React would hand it on to the form of the entry, which would save.
        event.stopPropagation();
        void submit();
      }}
    >
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Fields
            values={values}
            ofSite={ofSite}
            hasMembers={hasMembers}
            wasTried={wasTried}
            onChange={setValues}
          />
          <Typography textColor="neutral700">
            {ofSite ? consequences.site : consequences.entry}
          </Typography>
          <Typography textColor="neutral700">
            Jeder, der den Link bekommt, kann ihn weitergeben. Sie können ihn jederzeit
            zurückziehen.
          </Typography>
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <Modal.Close>
          <Button variant="tertiary">Abbrechen</Button>
        </Modal.Close>
        <Button type="submit" loading={isBusy}>
          Link erstellen
        </Button>
      </Modal.Footer>
    </form>
  );
};

/** Asks for what a link is, makes it and shows it. */
export const ShareDialog = (props: Props) => {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Modal.Root open={isOpen} onOpenChange={setIsOpen}>
      <Modal.Trigger>
        <Button size="S" variant="tertiary">
          {props.label}
        </Button>
      </Modal.Trigger>
      <Modal.Content aria-describedby={undefined} style={{ maxWidth: '56rem' }}>
        <Modal.Header closeLabel="Schließen">
          <Modal.Title>
            {props.ofSite ? 'Vorschau der ganzen Website teilen' : 'Vorschau dieser Seite teilen'}
          </Modal.Title>
        </Modal.Header>
        <ShareForm {...props} />
      </Modal.Content>
    </Modal.Root>
  );
};
