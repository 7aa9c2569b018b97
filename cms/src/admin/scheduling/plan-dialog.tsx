import { useState, type FormEvent } from 'react';
import { Button, Field, Flex, Modal, Radio, TextInput, Typography } from '@strapi/design-system';
import { formatWeekday } from '@netzwerk/shared/dates';
import { berlinDay } from '@netzwerk/shared/berlin-time';
import type { PlanAction } from '../../features/scheduling/plan-table';
import type { EntryPlans, ShownPlan } from '../../features/scheduling/read-plans';
import {
  hourNames,
  nameMoment,
  readMoment,
  type Hour,
  type Reading,
} from '../../features/scheduling/read-moment';
import { useOfficeAction } from '../widgets/use-office-action';

const dayMs = 24 * 60 * 60 * 1000;

/** What most people mean, to be changed. */
const tomorrowMorning = (): string => `${berlinDay(new Date(Date.now() + dayMs))}T08:00`;

const wording = {
  publish: {
    title: 'Veröffentlichung planen',
    consequences: [
      'Veröffentlicht wird der Entwurf, wie er zu diesem Zeitpunkt gespeichert ist, auch mit dem, was bis dahin noch jemand ändert. Vorher ist davon auf der Website nichts zu sehen.',
      'Fehlt dann noch eine Pflichtangabe, wird nichts veröffentlicht, und Sie bekommen eine E-Mail.',
      'Wer den Eintrag vorher von Hand veröffentlicht, erledigt damit den Plan.',
    ],
  },
  unpublish: {
    title: 'Rücknahme von der Website planen',
    consequences: [
      'Der Eintrag verschwindet zu diesem Zeitpunkt von der Website. In der Redaktion bleibt er als Entwurf erhalten.',
      'Verweise auf ihn in anderen Texten bitte vorher entfernen.',
    ],
  },
} as const satisfies Record<PlanAction, object>;

const isHour = (value: string): value is Hour => value === 'first' || value === 'second';

/** Only where the clock shows a time twice: which of the two. */
const HourChoice = ({
  reading,
  hour,
  onChoose,
}: {
  reading: Extract<Reading, { kind: 'twice' }>;
  hour: Hour | null;
  onChoose: (hour: Hour) => void;
}) => (
  <Flex direction="column" alignItems="stretch" gap={2}>
    <Typography id="plan-hour">{reading.problem}</Typography>
    <Radio.Group
      aria-labelledby="plan-hour"
      value={hour ?? ''}
      onValueChange={(value) => isHour(value) && onChoose(value)}
    >
      <Radio.Item value="first">{hourNames.first}: das erste Mal, vor dem Umstellen</Radio.Item>
      <Radio.Item value="second">{hourNames.second}: das zweite Mal, eine Stunde später</Radio.Item>
    </Radio.Group>
  </Flex>
);

interface Props {
  action: PlanAction;
  label: string;
  path: string;
  /** To be changed; null for a new one. */
  plan: ShownPlan | null;
  onPlanned: () => void;
}

const PlanForm = ({ action, path, plan, onPlanned, onClose }: Props & { onClose: () => void }) => {
  const [local, setLocal] = useState(plan?.local ?? tomorrowMorning());
  const [hour, setHour] = useState<Hour | null>(plan?.hour ?? null);
  const { isBusy, send } = useOfficeAction();
  const ambiguous = readMoment(local);
  const reading = readMoment(local, hour);
  const plain = reading.kind === 'moment' ? reading.at : null;

  const submit = async (): Promise<void> => {
    if (plain === null) return;
    const wish = { action, local, hour: ambiguous.kind === 'twice' ? hour : null };
    if ((await send<EntryPlans>(path, wish)) === null) return;
    onPlanned();
    onClose();
  };
  return (
    <form
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        // React would hand it on to the form of the entry, which would save.
        event.stopPropagation();
        void submit();
      }}
    >
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Field.Root
            name="plan-moment"
            required
            error={ambiguous.kind === 'none' ? ambiguous.problem : false}
            hint="Deutsche Zeit, gleich wo Sie gerade sind."
          >
            <Field.Label>Tag und Uhrzeit</Field.Label>
            <TextInput
              type="datetime-local"
              // The browser's own calendar button would be black on black.
              style={{ colorScheme: 'light dark' }}
              value={local}
              onChange={(event) => setLocal(event.target.value)}
            />
            <Field.Hint />
            <Field.Error />
          </Field.Root>
          {ambiguous.kind === 'twice' && (
            <HourChoice reading={ambiguous} hour={hour} onChoose={setHour} />
          )}
          <div role="status" aria-live="polite">
            {plain !== null && (
              <Typography fontWeight="bold">
                {formatWeekday(berlinDay(plain))}, {nameMoment(plain)}
              </Typography>
            )}
          </div>
          {wording[action].consequences.map((sentence) => (
            <Typography key={sentence} textColor="neutral700">
              {sentence}
            </Typography>
          ))}
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <Modal.Close>
          <Button variant="tertiary">Abbrechen</Button>
        </Modal.Close>
        <Button type="submit" loading={isBusy} disabled={plain === null}>
          Planen
        </Button>
      </Modal.Footer>
    </form>
  );
};

/** Asks for the moment, says what will happen then, and plans it. */
export const PlanDialog = (props: Props) => {
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
          <Modal.Title>{wording[props.action].title}</Modal.Title>
        </Modal.Header>
        <PlanForm {...props} onClose={() => setIsOpen(false)} />
      </Modal.Content>
    </Modal.Root>
  );
};
