import { z } from 'zod';
import { formatDay } from '../../../shared/src/dates.ts';
import { paths } from '../../../shared/src/paths.ts';

const text = z.string().nullable().default(null);
const base = z.object({ title: z.string(), slug: z.string(), topicIds: z.array(z.string()) });
const inputSchema = z.object({
  snapshot: z.object({
    topics: z.array(
      base.omit({ topicIds: true }).extend({ id: z.string(), lead: text, body: text }),
    ),
    events: z.array(
      base.extend({
        lead: z.string(),
        town: text,
        parts: z.array(z.object({ start: z.string() })),
        feeText: text,
        details: z
          .object({
            body: text,
            review: text,
            programme: z.array(z.object({ title: z.string(), speakers: text })),
            speakers: z.array(z.object({ name: z.string(), role: text })),
          })
          .nullable(),
      }),
    ),
    articles: z.array(base.extend({ lead: z.string(), body: text, publishedOn: z.string() })),
    guides: z.array(
      base.extend({ summary: z.string(), body: text, kind: z.string(), publishedOn: z.string() }),
    ),
    practiceExamples: z.array(
      base.extend({
        lead: z.string(),
        problem: text,
        measure: text,
        transferable: text,
        cost: text,
        funding: text,
      }),
    ),
    pages: z.array(z.object({ title: z.string(), path: z.string(), lead: text, body: text })),
  }),
});

export type PeerSection = 'events' | 'articles' | 'guides' | 'examples' | 'topics' | 'pages';

/** A page as the other generators get it: front matter and Markdown. */
export interface PeerPage {
  section: PeerSection;
  title: string;
  url: string;
  lead: string;
  /** `YYYY-MM-DD` */
  day: string;
  dayPhrase: string;
  facts: { name: string; value: string }[];
  topicIds: readonly string[];
  body: string;
}

const facts = (given: Readonly<Record<string, string | null>>): PeerPage['facts'] =>
  Object.entries(given).flatMap(([name, value]) => (value ? [{ name, value }] : []));
const joined = (...parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null).join('\n\n');
const noDay = { day: '2026-01-01', dayPhrase: '' };
const onDay = (day: string) => ({ day, dayPhrase: formatDay(day) });

/** Everything of a build input that is read as a page of its own. */
export const peerPages = (buildInput: unknown): PeerPage[] => {
  const { snapshot } = inputSchema.parse(buildInput);
  return [
    ...snapshot.events.map(({ title, slug, lead, town, parts, feeText, details, topicIds }) => ({
      section: 'events' as const,
      title,
      url: paths.event(slug),
      lead,
      ...onDay((parts[0]?.start ?? noDay.day).slice(0, 10)),
      facts: [
        ...facts({ Wo: town, Kosten: feeText }),
        ...(details?.programme ?? []).map((slot) => ({
          name: slot.title,
          value: slot.speakers ?? 'Geschäftsstelle',
        })),
        ...(details?.speakers ?? []).map(({ name, role }) => ({ name, value: role ?? '' })),
      ],
      topicIds,
      body: joined(details?.body ?? null, details?.review ?? null),
    })),
    ...snapshot.articles.map(({ title, slug, lead, body, publishedOn, topicIds }) => ({
      section: 'articles' as const,
      title,
      url: paths.article(slug),
      lead,
      ...onDay(publishedOn),
      facts: [],
      topicIds,
      body: body ?? '',
    })),
    ...snapshot.guides.map(({ title, slug, summary, body, kind, publishedOn, topicIds }) => ({
      section: 'guides' as const,
      title,
      url: paths.guide(slug),
      lead: summary,
      ...onDay(publishedOn),
      facts: facts({ Art: kind }),
      topicIds,
      body: body ?? '',
    })),
    ...snapshot.practiceExamples.map(({ title, slug, topicIds, lead, ...example }) => ({
      section: 'examples' as const,
      title,
      url: paths.practiceExample(slug),
      lead,
      ...noDay,
      facts: facts({ Kosten: example.cost, Förderung: example.funding }),
      topicIds,
      body: joined(example.problem, example.measure, example.transferable),
    })),
    ...snapshot.topics.map(({ id, title, slug, lead, body }) => ({
      section: 'topics' as const,
      title,
      url: paths.topic(slug),
      lead: lead ?? '',
      ...noDay,
      facts: [],
      topicIds: [id],
      body: body ?? '',
    })),
    ...snapshot.pages.map(({ title, path, lead, body }) => ({
      section: 'pages' as const,
      title,
      url: paths.page(path),
      lead: lead ?? '',
      ...noDay,
      facts: [],
      topicIds: [],
      body: body ?? '',
    })),
  ];
};
