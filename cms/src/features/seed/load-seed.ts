import { existsSync } from 'node:fs';
import path from 'node:path';
import { SeedCheck, type SeedEntry } from './check-seed';
import { readFolder, readList, readSingle } from './read-seed-files';
import * as schemas from './seed-schemas';
import { SeedError } from './seed-file';

const keySet = (entries: readonly SeedEntry<unknown>[]): Set<string> =>
  new Set(entries.map((entry) => entry.key));

const readAll = (root: string, check: SeedCheck) => ({
  settings: check.entries([readSingle(root, 'einstellungen.yaml')], schemas.siteSettingsSeed),
  persons: check.entries(readList(root, 'personen.yaml'), schemas.personSeed),
  venues: check.entries(readList(root, 'orte.yaml'), schemas.venueSeed),
  members: check.entries(readList(root, 'mitglieder.yaml'), schemas.memberSeed),
  redirects: check.entries(readList(root, 'weiterleitungen.yaml'), schemas.redirectSeed),
  series: check.entries(readFolder(root, 'reihen'), schemas.seriesSeed),
  topics: check.entries(readFolder(root, 'themen'), schemas.topicSeed),
  pages: check.entries(readFolder(root, 'seiten'), schemas.pageSeed),
  guides: check.entries(readFolder(root, 'leitfaeden'), schemas.guideSeed),
  articles: check.entries(readFolder(root, 'meldungen'), schemas.articleSeed),
  practiceExamples: check.entries(readFolder(root, 'praxisbeispiele'), schemas.practiceExampleSeed),
  newsletterIssues: check.entries(readFolder(root, 'newsletter'), schemas.newsletterIssueSeed),
  events: check.entries(readFolder(root, 'veranstaltungen'), schemas.eventSeed),
});
export type Seed = ReturnType<typeof readAll>;

const checkReferences = (seed: Seed, check: SeedCheck): void => {
  const persons = keySet(seed.persons);
  const topics = keySet(seed.topics);
  const members = keySet(seed.members);
  const venues = keySet(seed.venues);
  const series = keySet(seed.series);
  for (const { where, data } of [...seed.topics, ...seed.pages]) {
    check.references(where, 'contacts', data.contacts, persons);
  }
  for (const { where, data } of [
    ...seed.guides,
    ...seed.articles,
    ...seed.practiceExamples,
    ...seed.newsletterIssues,
  ]) {
    check.references(where, 'topics', data.topics, topics);
  }
  for (const { where, data } of seed.guides) {
    check.references(where, 'supersedes', [data.supersedes], keySet(seed.guides));
  }
  for (const { where, data } of seed.practiceExamples) {
    check.references(where, 'member', [data.member], members);
  }
  for (const { where, data } of seed.articles) {
    check.references(where, 'contact', [data.contact], persons);
  }
  for (const { where, data } of seed.events) {
    check.references(where, 'topics', data.topics, topics);
    check.references(where, 'series', data.series, series);
    check.references(where, 'hostMember', [data.hostMember], members);
    check.references(where, 'contact', [data.contact], persons);
    check.references(
      where,
      'parts.venue',
      data.parts.map((part) => part.venue),
      venues,
    );
  }
};

const checkFiles = (root: string, seed: Seed, check: SeedCheck): void => {
  const need = (where: string, field: string, file: string): void => {
    if (existsSync(path.join(root, file))) return;
    check.problems.push(`${where}, Feld „${field}“: die Datei cms/seed/${file} fehlt.`);
  };
  const illustrated = [
    ...seed.topics,
    ...seed.pages,
    ...seed.guides,
    ...seed.articles,
    ...seed.practiceExamples,
    ...seed.events,
  ];
  for (const { where, data } of illustrated) if (data.image) need(where, 'image', data.image.file);
  for (const { where, data } of seed.events) {
    for (const { from } of data.documents) if (from !== 'body') need(where, 'documents', from);
  }
  for (const { where, data } of seed.guides) {
    for (const { from } of data.files) if (from !== 'body') need(where, 'files', from);
  }
};

/**
 * Reads and checks everything below `cms/seed`. `today`: day of seeding in Berlin.
 * @throws SeedError that names every problem
 */
export const loadSeed = (root: string, today: string): Seed => {
  const check = new SeedCheck(today);
  const seed = readAll(root, check);
  checkReferences(seed, check);
  checkFiles(root, seed, check);
  if (check.problems.length > 0) throw new SeedError(check.problems);
  return seed;
};
