import { z } from 'zod';
import type { Entry } from './model';
import type { Problem } from './problem';
import { optionalDay } from './raw-values';

const contactSchema = z.object({
  consentName: z.boolean().nullish(),
  consentPhone: z.boolean().nullish(),
  consentEmail: z.boolean().nullish(),
  consentOn: optionalDay,
});

const draftMemberSchema = z.object({
  joinedOn: optionalDay,
  leftOn: optionalDay,
  latitude: z.number().nullish(),
  longitude: z.number().nullish(),
  contacts: z.array(contactSchema).nullish(),
});

export const checkMember = (entry: Entry): Problem[] => {
  const result = draftMemberSchema.safeParse(entry);
  if (!result.success) return [];
  const { joinedOn, leftOn, latitude, longitude, contacts } = result.data;
  const problems: Problem[] = [];
  if (joinedOn !== null && leftOn !== null && leftOn < joinedOn) {
    problems.push({ path: ['leftOn'], message: 'Der Austritt liegt vor dem Eintritt.' });
  }
  if ((latitude ?? null) === null && (longitude ?? null) !== null) {
    problems.push({ path: ['latitude'], message: 'Zum Längengrad fehlt der Breitengrad.' });
  }
  if ((latitude ?? null) !== null && (longitude ?? null) === null) {
    problems.push({ path: ['longitude'], message: 'Zum Breitengrad fehlt der Längengrad.' });
  }
  const undated = (contacts ?? []).flatMap((contact, index): Problem[] => {
    const shared = contact.consentName || contact.consentPhone || contact.consentEmail;
    return shared && contact.consentOn === null
      ? [{ path: ['contacts', index, 'consentOn'], message: 'Wann wurde eingewilligt?' }]
      : [];
  });
  return [...problems, ...undated];
};
