import {
  accessibleSchema,
  colourSchema,
  pagePathSchema,
  slugSchema,
  visibilitySchema,
} from '@netzwerk/shared';
import { z } from 'zod';
import { dateHelp, type DateResolver } from './resolve-dates';

export const text = z.string().trim().min(1);
export const keys = z.array(slugSchema).default([]);

/** Field schemas of one entry: its dates resolve together. */
export const seedFields = (dates: DateResolver) => {
  const resolved = <Result>(resolve: (expression: string) => Result | null) =>
    z.string().transform((expression, context) => {
      const result = resolve(expression);
      if (result === null) {
        context.addIssue({
          code: 'custom',
          message: `„${expression}“: ${dateHelp}`,
          input: expression,
        });
        return z.NEVER;
      }
      return result;
    });
  const day = resolved(dates.day);

  const image = z.strictObject({
    file: z.string().regex(/^bilder\/[a-z0-9-]+\.(svg|png|jpg)$/),
    alternativeText: text.optional(),
    decorative: z.boolean().default(false),
    caption: text.optional(),
    author: text,
    source: text,
    licence: text,
    link: z.url().optional(),
    expiresOn: day.optional(),
  });
  const file = z.strictObject({
    title: text,
    /** `body`: the entry's own text; else a Markdown file below `dateien/`. */
    from: z.union([
      z.literal('body'),
      z
        .string()
        .regex(/^(dateien\/)?[a-z0-9-]+\.md$/)
        .transform((name) => (name.startsWith('dateien/') ? name : `dateien/${name}`)),
    ]),
    fileName: z.string().regex(/^[^/\\]+\.pdf$/, 'Dateiname mit Endung .pdf'),
    accessible: accessibleSchema.default('unchecked'),
    accessibleCheckedOn: day.optional(),
  });

  return {
    day,
    instant: resolved(dates.instant),
    year: z.union([z.number().int(), resolved(dates.year)]),
    image,
    guideFile: file,
    eventDocument: file.extend({ visibility: visibilitySchema.default('members') }),
    links: z.array(z.strictObject({ label: text, url: text, note: text.optional() })).default([]),
    colour: colourSchema,
    pagePath: pagePathSchema,
  };
};
export type SeedFields = ReturnType<typeof seedFields>;
export type SeedImage = z.infer<SeedFields['image']>;
export type SeedDocument = z.infer<SeedFields['guideFile']>;
