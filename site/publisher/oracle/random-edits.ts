import type { CreditedImage, Event, SiteSnapshot } from '@netzwerk/shared';
import { image, pdf } from '../../fixtures/media.ts';
import type { Draw } from './draw.ts';

/** Changes `snapshot`, which is the caller's own, like somebody in the office would. */
type Edit = (snapshot: SiteSnapshot, draw: Draw) => void;

const withPages = [
  'topics',
  'series',
  'events',
  'guides',
  'articles',
  'practiceExamples',
  'newsletterIssues',
] as const;
const withTopics = [
  'events',
  'guides',
  'articles',
  'practiceExamples',
  'newsletterIssues',
] as const;
const withImages = ['topics', 'guides', 'articles', 'pages', 'practiceExamples'] as const;

type WithPage = { id: string; title: string; slug: string };
type WithTopics = { topicIds: string[] };
type WithImage = { image: CreditedImage | null };

const words = 'Markt Platz Handel Leerstand Klima Quartier Fonds Umbau Radweg Grün'.split(' ');
const days = ['2023-02-01', '2025-06-17', '2026-01-02', '2026-11-22', '2026-12-01'];
const imageKeys = ['bild-a', 'bild-b', 'bild-c', 'bild-d', 'bild-e'];

let count = 0;
/** A word that no entry has had before. */
const newWord = (draw: Draw): string => `${draw.one(words)} ${(count += 1)}`;
const slugOf = (text: string): string => text.toLowerCase().replace('ü', 'ue').replace(' ', '-');
const anyTopic = (snapshot: SiteSnapshot, draw: Draw): string[] =>
  draw.some(snapshot.topics, 2).map(({ id }) => id);

const retitle: Edit = (snapshot, draw) => {
  const entry = draw.one<WithPage>(snapshot[draw.one(withPages)]);
  entry.title = `${entry.title.slice(0, 40)} ${newWord(draw)}`;
};

const rewrite: Edit = (snapshot, draw) => {
  const text = `## ${newWord(draw)}\n\nEin *neuer* Text mit [Verweis](/kontakt/).`;
  const edits: (() => void)[] = [
    () => (draw.one(snapshot.articles).body = text),
    () => (draw.one(snapshot.topics).body = text),
    () => (draw.one(snapshot.topics).lead = newWord(draw)),
    () => (draw.one(snapshot.pages).body = text),
    () => (draw.one(snapshot.series).intro = text),
    () => (draw.one(snapshot.practiceExamples).measure = text),
    () => (draw.one(snapshot.newsletterIssues).lead = newWord(draw)),
    () => (draw.one(snapshot.guides).summary = newWord(draw)),
    () => (draw.one(snapshot.events).lead = newWord(draw)),
  ];
  draw.one(edits)();
};

const create: Edit = (snapshot, draw) => {
  const collection = draw.one(withPages);
  const word = newWord(draw);
  const copy = structuredClone(draw.one<WithPage>(snapshot[collection]));
  Object.assign(copy, { id: `neu-${slugOf(word)}`, title: word, slug: slugOf(word) });
  // The copy of an entry fits where the entry does.
  (snapshot[collection] as { id: string }[]).push(copy);
};

const move: Edit = (snapshot, draw) => {
  const entry = draw.one<WithPage>(snapshot[draw.one(withPages)]);
  entry.slug = slugOf(newWord(draw));
};

const remove: Edit = (snapshot, draw) => {
  const entries: { id: string }[] = snapshot[draw.one(withPages)];
  // The other edits want somebody to do it to, however long the game lasts.
  if (entries.length === 1) return;
  const { id } = draw.one(entries);
  entries.splice(
    entries.findIndex((entry) => entry.id === id),
    1,
  );
  // What is unpublished is left out of all that refers to it.
  for (const { topicIds } of withTopics.flatMap<WithTopics>((collection) => snapshot[collection]))
    if (topicIds.includes(id)) topicIds.splice(topicIds.indexOf(id), 1);
  for (const { seriesIds } of snapshot.events)
    if (seriesIds.includes(id)) seriesIds.splice(seriesIds.indexOf(id), 1);
  for (const guide of snapshot.guides) if (guide.supersedesId === id) guide.supersedesId = null;
};

const relate: Edit = (snapshot, draw) => {
  draw.one<WithTopics>(snapshot[draw.one(withTopics)]).topicIds = anyTopic(snapshot, draw);
  draw.one(snapshot.events).seriesIds = draw.some(snapshot.series, 2).map(({ id }) => id);
  draw.one(snapshot.articles).contactId = draw.one(snapshot.persons).id;
  draw.one(snapshot.practiceExamples).memberId = draw.one(snapshot.members).id;
};

const changePeople: Edit = (snapshot, draw) => {
  const edits: (() => void)[] = [
    () => (draw.one(snapshot.persons).name = newWord(draw)),
    () => (draw.one(snapshot.venues).name = newWord(draw)),
    () => (draw.one(snapshot.venues).town = newWord(draw)),
    () => (draw.one(snapshot.members).name = newWord(draw)),
    () => (draw.one(snapshot.members).leftOn = draw.one(days)),
  ];
  draw.one(edits)();
};

const changeSettings: Edit = (snapshot, draw) => {
  const edits: (() => void)[] = [
    () => (snapshot.settings.siteName = newWord(draw)),
    () => (snapshot.settings.homeLead = newWord(draw)),
    () => (snapshot.settings.phone = newWord(draw)),
    () => (snapshot.settings.claim = newWord(draw)),
    () =>
      snapshot.redirects.push({
        from: `/${slugOf(newWord(draw))}/`,
        to: '/themen/',
        permanent: draw.chance(0.5),
      }),
    () => void snapshot.redirects.pop(),
  ];
  draw.one(edits)();
};

const replaceMedia: Edit = (snapshot, draw) => {
  const entry = draw.one<WithImage>(snapshot[draw.one(withImages)]);
  entry.image = draw.chance(0.2) ? null : image(draw.one(imageKeys), { caption: newWord(draw) });
  const guide = draw.one(snapshot.guides);
  if (guide.visibility === 'public')
    guide.files = [pdf(`datei-${draw.number(5)}`, `Unterlage ${draw.number(3)}`)];
};

const changeEvent: Edit = (snapshot, draw) => {
  const event: Event = draw.one(snapshot.events);
  const edits: (() => void)[] = [
    () => (event.state = draw.one(['scheduled', 'postponed', 'cancelled'] as const)),
    () => (event.audience = draw.one(['members', 'public'] as const)),
    () => (event.mode = draw.one(['on-site', 'online', 'hybrid'] as const)),
    () => (event.town = draw.chance(0.3) ? null : newWord(draw)),
    () => (event.calendarSequence += 1),
    () => {
      const shiftMs = (draw.number(400) - 200) * 3_600_000;
      const shifted = (instant: string): string =>
        new Date(Date.parse(instant) + shiftMs).toISOString();
      for (const part of event.parts)
        Object.assign(part, { start: shifted(part.start), end: shifted(part.end) });
    },
  ];
  draw.one(edits)();
};

const changeMany: Edit = (snapshot, draw) => {
  for (const article of snapshot.articles) article.topicIds = anyTopic(snapshot, draw);
  for (const event of snapshot.events) if (draw.chance(0.5)) event.lead = newWord(draw);
};

/** Every kind of edit by its name; each draws for itself what it does to whom. */
export const randomEdits: Readonly<Record<string, Edit>> = {
  retitle,
  rewrite,
  create,
  move,
  remove,
  relate,
  changePeople,
  changeSettings,
  replaceMedia,
  changeEvent,
  changeMany,
};
