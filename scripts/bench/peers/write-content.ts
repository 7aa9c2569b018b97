import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { paths } from '../../../shared/src/paths.ts';
import type { PeerPage, PeerSection } from './peer-pages.ts';

/** List pages that hold everything of a section, as they do on this site. */
const lists: readonly { section: PeerSection; url: string; title: string }[] = [
  { section: 'events', url: paths.reviews, title: 'Rückblick' },
  { section: 'articles', url: paths.articles, title: 'Meldungen' },
  { section: 'guides', url: paths.guides, title: 'Arbeitshilfen und Leitfäden' },
  { section: 'examples', url: paths.practiceExamples, title: 'Praxisbeispiele' },
];
const relatedCount = 4;

/** What stands below a page: everything of a topic, else the neighbours in its section. */
const relatedTo = (page: PeerPage, all: ReadonlyMap<PeerSection, PeerPage[]>, index: number) => {
  if (page.section === 'pages') return [];
  const found =
    page.section === 'topics'
      ? [...all.values()].flat().filter((other) => other !== page && sharesTopic(page, other))
      : (all.get(page.section) ?? []).slice(index + 1, index + 1 + relatedCount);
  return found.map((other) => ({
    title: other.title,
    url: other.url,
    lead: other.lead,
    dayPhrase: other.dayPhrase,
    plan: planOf(other),
  }));
};

/** Name of the drawing that this site shows at the head of a page and in rows. */
const planOf = ({ url }: PeerPage): string => url.split('/').at(-2) ?? '';

const sharesTopic = (a: PeerPage, b: PeerPage): boolean =>
  b.topicIds.some((id) => a.topicIds.includes(id));

/** Writes pages as Markdown files with front matter, which Hugo and Eleventy both read. */
export const writeContent = (pages: readonly PeerPage[], folder: string): void => {
  const bySection = new Map<PeerSection, PeerPage[]>();
  for (const page of pages)
    bySection.set(page.section, [...(bySection.get(page.section) ?? []), page]);
  const write = (name: string, front: object, body: string): void => {
    const file = join(folder, `${name}.md`);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, `---\n${stringify(front)}---\n${body}\n`);
  };
  const listUrls = lists.map(({ url }) => url);
  for (const [section, members] of bySection) {
    for (const [index, page] of members.entries()) {
      if (listUrls.includes(page.url)) continue;
      const { title, url, lead, day, dayPhrase, facts, body } = page;
      write(
        join(section, `seite-${index}`),
        // `url` is Hugo's word for the address, `permalink` Eleventy's.
        {
          title,
          url,
          permalink: url,
          lead,
          date: day,
          dayPhrase,
          facts,
          plan: planOf(page),
          related: relatedTo(page, bySection, index),
          tags: [section],
        },
        body,
      );
    }
  }
  for (const { section, url, title } of lists)
    write(join('lists', section), { title, url, permalink: url, lead: '', list: section }, '');
};
