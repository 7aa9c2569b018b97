import { dayOf, formatClock, formatDay } from '@netzwerk/shared';
import type { VersionLine } from './version-table';

/** A version as the panel shows it; all texts in German. */
export interface DescribedVersion {
  id: number;
  /** "Live seit 23. November 2026, 14:03 Uhr" */
  text: string;
  /** Who published it, and who ended it. */
  who: string;
  /** The one that is on the website. */
  isLive: boolean;
}

const at = (moment: Date): string => {
  const instant = moment.toISOString();
  return `${formatDay(dayOf(instant))}, ${formatClock(instant)} Uhr`;
};

/** Days are said once: "am 23. November 2026 von 14:03 bis 15:10 Uhr". */
const period = (from: Date, to: Date): string => {
  const [start, end] = [from.toISOString(), to.toISOString()];
  return dayOf(start) === dayOf(end)
    ? `am ${formatDay(dayOf(start))} von ${formatClock(start)} bis ${formatClock(end)} Uhr`
    : `vom ${at(from)} bis zum ${at(to)}`;
};

const ends = {
  replaced: 'ersetzt',
  'taken-down': 'von der Website genommen',
  deleted: 'gelöscht',
} as const;

type NameOf = (id: number | null) => string;

const liveWho = ({ madeBy, endedBy, endReason }: VersionLine, nameOf: NameOf): string => {
  const published = madeBy === null ? '' : `Veröffentlicht von ${nameOf(madeBy)}`;
  const ended = endReason === null ? '' : `${ends[endReason]} von ${nameOf(endedBy)}`;
  const both = [published, ended].filter((text) => text !== '').join(', ');
  return both.charAt(0).toUpperCase() + both.slice(1);
};

export const describeVersion = (line: VersionLine, nameOf: NameOf): DescribedVersion => {
  const { id, kind, madeAt, madeBy, endedAt, endReason } = line;
  if (kind === 'draft') {
    const text =
      endReason === 'deleted'
        ? `Entwurf bei der Löschung am ${at(madeAt)}`
        : `Entwurf vor der Wiederherstellung am ${at(madeAt)}`;
    const what = endReason === 'deleted' ? 'Gelöscht' : 'Ersetzt';
    return { id, text, who: `${what} von ${nameOf(madeBy)}`, isLive: false };
  }
  const text = endedAt ? `Live ${period(madeAt, endedAt)}` : `Live seit ${at(madeAt)}`;
  return { id, text, who: liveWho(line, nameOf), isLive: endedAt === null };
};
