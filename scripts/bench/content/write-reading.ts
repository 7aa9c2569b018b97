import { guideKindLabels } from '../../../shared/src/labels.ts';
import { guideKindSchema } from '../../../shared/src/content/guide.ts';
import type { Entry } from './entry.ts';
import type { Draw } from './random.ts';
import type { Titles } from './titles.ts';
import { places, subjects } from './words.ts';
import { writeLead, writeMarkdown, writeParagraph } from './write-text.ts';

const monthOf = (day: string): string => `${day.slice(5, 7)}/${day.slice(0, 4)}`;

/** `day`: `YYYY-MM-DD` of its publication. */
export const writeArticle = (draw: Draw, titles: Titles, day: string): Entry => {
  const subject = draw.one(subjects);
  return {
    table: 'articles',
    fields: {
      ...titles.take(draw, subject, '', monthOf(day)),
      lead: writeLead(draw, subject),
      body: writeMarkdown(draw, subject, draw.between(1, 4)),
      published_on: day,
    },
    items: [],
  };
};

/** Longer than the others: a guide is read section by section. Four in ten are for members. */
export const writeGuide = (draw: Draw, titles: Titles, day: string): Entry => {
  const subject = draw.one(subjects);
  const kind = draw.one(guideKindSchema.options);
  return {
    table: 'guides',
    fields: {
      ...titles.take(draw, subject, `${guideKindLabels[kind]} `, monthOf(day)),
      kind,
      visibility: draw.chance(0.4) ? 'members' : 'public',
      summary: writeLead(draw, subject),
      body: writeMarkdown(draw, subject, draw.between(6, 14)),
      edition: draw.chance(0.3) ? `${draw.between(2, 4)}. Auflage` : null,
      published_on: day,
    },
    items: [],
  };
};

export const writeExample = (draw: Draw, titles: Titles, day: string): Entry => {
  const subject = draw.one(subjects);
  return {
    table: 'practice_examples',
    fields: {
      ...titles.take(draw, subject, '', day.slice(0, 4)),
      lead: `Ein Beispiel ${draw.one(places)}. ${writeLead(draw, subject)}`,
      problem: writeParagraph(draw, subject),
      measure: writeMarkdown(draw, subject, draw.between(0, 2)),
      transferable: writeParagraph(draw, subject),
      cost: `rund ${draw.between(8, 400)}.000 Euro (Beispielrechnung)`,
      funding: draw.one(['Städtebauförderung', 'Verfügungsfonds', 'eigene Mittel']),
      duration: `${draw.between(3, 36)} Monate`,
    },
    items: [],
  };
};
