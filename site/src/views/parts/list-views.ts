import { paths } from '@netzwerk/shared';
import type { Site } from '../../cms/site.ts';
import { eventMonths, eventsByYear } from '../../events/event-days.ts';
import type { TextLink } from './pieces.ts';

/** A way to look at the events. */
export type ListView = TextLink & { current: boolean };
export type ListViews = readonly ListView[];

/** The month in which the next events are, else the last in which there were some. */
const nextMonth = (months: readonly string[], today: string): string | undefined =>
  months.find((month) => month >= today.slice(0, 7)) ?? months.at(-1);

/** Jahresprogramme of this year and later, else the latest; earliest first. */
const programmeYears = (years: readonly string[], today: string): readonly string[] => {
  const current = years.filter((year) => year >= today.slice(0, 4));
  return current.length > 0 ? current : years.slice(-1);
};

/** As a list, by month, as a printed programme. `path` is the page that shows them. */
export const listViews = (site: Site, path: string = paths.events): ListViews => {
  const months = eventMonths(site);
  const month = nextMonth(months, site.today);
  const years = programmeYears([...eventsByYear(site).keys()].toSorted(), site.today);
  const views = [
    { label: 'Liste', href: paths.events },
    ...(month === undefined ? [] : [{ label: 'Monat', href: paths.eventMonth(month) }]),
    ...years.map((year) => ({ label: `Jahresprogramm ${year}`, href: paths.programmeOf(year) })),
  ];
  const isMonth = path.startsWith(paths.eventMonth('').slice(0, -1));
  return views.map((view) => ({
    ...view,
    href: isMonth && view.label === 'Monat' ? path : view.href,
    current: view.href === path || (isMonth && view.label === 'Monat'),
  }));
};
