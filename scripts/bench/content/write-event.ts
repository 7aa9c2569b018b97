import { eventFormatLabels } from '../../../shared/src/labels.ts';
import { eventFormatSchema } from '../../../shared/src/content/event.ts';
import type { Entry, Item } from './entry.ts';
import type { Draw } from './random.ts';
import type { Titles } from './titles.ts';
import { rooms, seasons, subjects } from './words.ts';
import { writeLead, writeMarkdown, writeParagraph } from './write-text.ts';

const dayMs = 86_400_000;
const hourMs = 3_600_000;
const formats = eventFormatSchema.options.filter((format) => format !== 'mitgliederversammlung');

const uuid = (draw: Draw): string => {
  const hex = Array.from({ length: 8 }, () =>
    draw.between(0, 0xffff).toString(16).padStart(4, '0'),
  );
  const [a, b, c, d, e, f, g, h] = hex;
  return `${a}${b}-${c}-4${d?.slice(1)}-8${e?.slice(1)}-${f}${g}${h}`;
};

const slotTitles = [
  'Ankommen',
  'Einführung',
  'Praxisbericht',
  'Gruppenarbeit',
  'Rundgang',
  'Ausklang',
];

const programme = (draw: Draw, startMs: number): Item[] =>
  draw.some(slotTitles, draw.between(3, 6)).map((title, index) => ({
    field: 'programme',
    component: 'event.programme-slot',
    table: 'components_event_programme_slots',
    fields: {
      start: startMs + index * hourMs,
      end: startMs + (index + 1) * hourMs,
      title,
      description: null,
      speakers: draw.chance(0.5) ? draw.one(rooms) : null,
    },
    hasVenue: false,
  }));

const speakers = (draw: Draw): Item[] =>
  draw.some(rooms, draw.between(0, 3)).map((name) => ({
    field: 'speakers',
    component: 'event.speaker',
    table: 'components_event_speakers',
    fields: {
      name,
      role: draw.one(['Vortrag', 'Praxisbericht', 'Moderation']),
      organisation: null,
    },
    hasVenue: false,
  }));

/** `firstDay`: midnight in UTC of the day on which it begins. */
export const writeEvent = (draw: Draw, titles: Titles, firstDay: Date, isAhead: boolean): Entry => {
  const subject = draw.one(subjects);
  const format = draw.one(formats);
  const month = firstDay.getUTCMonth();
  const season = `${seasons[Math.floor(((month + 10) % 12) / 3)]} ${firstDay.getUTCFullYear()}`;
  const { title, slug } = titles.take(draw, subject, `${eventFormatLabels[format]}: `, season);
  const startMs = firstDay.getTime() + draw.between(8, 16) * hourMs;
  const days = format === 'fachtagung' ? 2 : 1;
  const isForMembers = draw.chance(0.25);
  const parts: Item[] = Array.from({ length: days }, (_, day) => ({
    field: 'parts',
    component: 'event.part',
    table: 'components_event_parts',
    fields: {
      key: uuid(draw),
      title: days > 1 ? `${day + 1}. Tag` : null,
      start: startMs + day * dayMs,
      end: startMs + day * dayMs + draw.between(2, 7) * hourMs,
      capacity_on_site: draw.between(15, 120),
      capacity_online: null,
    },
    hasVenue: true,
  }));
  return {
    table: 'events',
    fields: {
      title,
      slug,
      format,
      audience: isForMembers ? 'members' : 'public',
      mode: 'on-site',
      state: 'scheduled',
      lead: writeLead(draw, subject),
      body: writeMarkdown(draw, subject, draw.between(0, 2)),
      fee_text: draw.one(['kostenfrei', '45 Euro je Person', 'kostenlos für Mitglieder']),
      registration_closes_at: isAhead ? startMs - draw.between(3, 20) * dayMs : null,
      registration_email: isAhead ? 'veranstaltungen@innenstadt.example' : null,
      place_accessibility: draw.chance(0.6) ? 'Der Saal ist stufenlos erreichbar.' : null,
      review: !isAhead && draw.chance(0.5) ? writeParagraph(draw, subject) : null,
      attended_on_site: !isAhead && draw.chance(0.5) ? draw.between(9, 140) : null,
      calendar_sequence: 0,
    },
    items: [...parts, ...programme(draw, startMs), ...speakers(draw)],
  };
};
