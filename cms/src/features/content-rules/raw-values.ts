import { z } from 'zod';

/** Text of an editor's entry: trimmed, empty where nothing was entered. */
export const optionalText = z
  .string()
  .nullish()
  .transform((value) => value?.trim() ?? '');

/** A moment in one form that can be compared as text; null where nothing was entered. */
export const instantSchema = z
  .union([z.string(), z.date()])
  .nullish()
  .transform((value) => {
    if (value === undefined || value === null || value === '') return null;
    const time = new Date(value).getTime();
    return Number.isNaN(time) ? null : new Date(time).toISOString();
  });

/** A calendar day; null where nothing was entered. */
export const optionalDay = z
  .union([z.string(), z.date()])
  .nullish()
  .transform((value) => {
    if (value === undefined || value === null || value === '') return null;
    return (typeof value === 'string' ? value : value.toISOString()).slice(0, 10);
  });
