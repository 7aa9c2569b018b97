import type { Draw } from './random.ts';
import { closings, leads, middles, openings, points } from './sentences.ts';
import { actors, places, sections, spans, type Subject } from './words.ts';

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const fill = (draw: Draw, subject: Subject, sentence: string): string =>
  capitalised(
    sentence.replace(/\{(\w+)\}/g, (_, blank: string) => {
      if (blank === 'name') return subject.name;
      if (blank === 'plural') return subject.plural;
      if (blank === 'place') return draw.one(places);
      if (blank === 'span') return draw.one(spans);
      if (blank === 'n') return String(draw.between(2, 9));
      if (blank === 'm') return String(draw.between(12, 140));
      return draw.one(actors);
    }),
  );

export const writeLead = (draw: Draw, subject: Subject): string =>
  fill(draw, subject, draw.one(leads));

/** Three to seven sentences, no sentence twice. */
export const writeParagraph = (draw: Draw, subject: Subject): string =>
  [draw.one(openings), ...draw.some(middles, draw.between(2, 5)), draw.one(closings)]
    .map((sentence) => fill(draw, subject, sentence))
    .join(' ');

const writeList = (draw: Draw, subject: Subject): string => {
  const isOrdered = draw.chance(0.4);
  return draw
    .some(points, draw.between(3, 6))
    .map((point, index) => `${isOrdered ? `${index + 1}.` : '-'} ${fill(draw, subject, point)}`)
    .join('\n');
};

const writeSection = (draw: Draw, subject: Subject, heading: string): string => {
  const parts = [`## ${heading}`, writeParagraph(draw, subject)];
  if (draw.chance(0.35)) parts.push(writeList(draw, subject));
  if (draw.chance(0.4)) parts.push(writeParagraph(draw, subject));
  return parts.join('\n\n');
};

/** Markdown: a paragraph, then so many sections, each under a heading of its own. */
export const writeMarkdown = (draw: Draw, subject: Subject, sectionCount: number): string =>
  [
    writeParagraph(draw, subject),
    ...draw.some(sections, sectionCount).map((heading) => writeSection(draw, subject, heading)),
  ].join('\n\n');
