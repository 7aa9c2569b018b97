import { Flex, Status, Typography } from '@strapi/design-system';
import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { useForm } from '@strapi/strapi/admin';
import { holidayHints } from '../../features/content-rules/holiday-hints';

const asMoment = (value: unknown): string | null =>
  typeof value === 'string' && !Number.isNaN(Date.parse(value)) ? value : null;

/** What stands in the form now, saved or not. */
const partsIn = (values: unknown): { start: string | null; end: string | null }[] => {
  const { parts } = (values ?? {}) as { parts?: unknown };
  return Array.isArray(parts)
    ? parts.map((part: { start?: unknown; end?: unknown }) => ({
        start: asMoment(part.start),
        end: asMoment(part.end),
      }))
    : [];
};

const Holidays = () => {
  const values = useForm<unknown>('HolidayPanel', (form) => form.values);
  const hints = holidayHints(partsIn(values));
  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%" role="status">
      {hints.map((hint) => (
        <Status key={hint} variant="warning" size="S" width="100%">
          <Typography>{hint}</Typography>
        </Status>
      ))}
      {hints.length === 0 && (
        <Typography variant="pi" textColor="neutral600">
          Kein Tag der Veranstaltung ist ein Feiertag in NRW.
        </Typography>
      )}
    </Flex>
  );
};

/** Beside an event: which of its days are holidays, while they can still be others. */
export const HolidayPanel: PanelComponent = ({ model }) =>
  model === 'api::event.event' ? { title: 'Feiertage', content: <Holidays /> } : null;
