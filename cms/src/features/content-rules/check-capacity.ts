import { z } from 'zod';
import type { TakenSeats } from '../seats/taken-seats';
import type { Entry } from './model';
import type { Problem } from './problem';
import { optionalText } from './raw-values';

const partSchema = z.object({
  key: optionalText,
  title: optionalText,
  capacityOnSite: z.number().nullish(),
  capacityOnline: z.number().nullish(),
});
const partsSchema = z.array(partSchema).nullish();
type Part = z.infer<typeof partSchema>;

const nothing = { onSite: 0, online: 0 };
const tooSmall = (capacity: number | null | undefined, taken: number): boolean =>
  capacity !== null && capacity !== undefined && capacity < taken;
const sentence = (taken: number): string =>
  `Es sind schon ${taken} Plätze vergeben; weniger geht nicht.`;

const checkPart = (part: Part, index: number, taken: TakenSeats): Problem[] => {
  const { onSite, online } = taken.get(part.key) ?? nothing;
  return [
    ...(tooSmall(part.capacityOnSite, onSite)
      ? [{ path: ['parts', index, 'capacityOnSite'], message: sentence(onSite) }]
      : []),
    ...(tooSmall(part.capacityOnline, online)
      ? [{ path: ['parts', index, 'capacityOnline'], message: sentence(online) }]
      : []),
  ];
};

/** Seats that people hold stay theirs: no smaller capacity, and no part goes while it has any. */
export const checkCapacity = (entry: Entry, stored: Entry | null, taken: TakenSeats): Problem[] => {
  const parts = partsSchema.safeParse(entry.parts).data ?? [];
  const before = partsSchema.safeParse(stored?.parts).data ?? [];
  const removed = before.filter(({ key }) => !parts.some((part) => part.key === key));
  return [
    ...parts.flatMap((part, index) => checkPart(part, index, taken)),
    ...removed
      .filter(({ key }) => {
        const { onSite, online } = taken.get(key) ?? nothing;
        return onSite + online > 0;
      })
      .map(({ title }) => ({
        path: ['parts'],
        message: `Der Teil ${title ? `„${title}“ ` : ''}hat vergebene Plätze und kann nicht entfernt werden.`,
      })),
  ];
};
