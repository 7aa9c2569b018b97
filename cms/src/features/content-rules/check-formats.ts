import { fieldLabel } from '../admin-labels/forms';
import { textOf } from './model';
import type { Problem } from './problem';
import type { FieldVisit } from './walk-fields';

interface Format {
  pattern: RegExp;
  hint: string;
}

const email: Format = {
  pattern: /^[^\s@<>"]+@[^\s@.]+(?:\.[^\s@.]+)+$/,
  hint: 'ist keine E-Mail-Adresse (Beispiel: post@innenstadt.example)',
};
const phone: Format = {
  pattern: /^\+?[\d\s()/–-]{5,30}$/,
  hint: 'ist keine Telefonnummer (Beispiel: 0251 0000-0)',
};
const webAddress: Format = {
  pattern: /^https?:\/\/[^\s.]+\.[^\s]+$/,
  hint: 'ist keine Web-Adresse (Beispiel: https://www.rheine.de)',
};
const link: Format = {
  pattern: /^(?:https?:\/\/[^\s.]+\.[^\s]+|mailto:[^\s@]+@[^\s@]+|tel:\+?[\d-]+|\/(?!\/)\S*)$/,
  hint: 'ist keine Adresse (Beispiel: https://www.land.nrw oder /themen/verfuegungsfonds/)',
};
const postalCode: Format = { pattern: /^\d{5}$/, hint: 'hat fünf Ziffern' };
const duration: Format = {
  pattern: /^(?!0+:00$)\d{1,3}:[0-5]\d$/,
  hint: 'besteht aus Minuten, Doppelpunkt und zwei Ziffern für die Sekunden (Beispiel: 3:20)',
};
const municipalityKey: Format = {
  pattern: /^\d{8}$/,
  hint: 'hat acht Ziffern (Beispiel: 05566076)',
};

const formats: Readonly<Record<string, Readonly<Record<string, Format>>>> = {
  'api::event.event': { registrationEmail: email, registrationUrl: webAddress },
  'api::practice-example.practice-example': { contactEmail: email, contactPhone: phone },
  'api::member.member': { ags: municipalityKey, website: webAddress },
  'api::person.person': { email, phone },
  'api::venue.venue': { postalCode, website: webAddress },
  'api::site-settings.site-settings': { email, phone, postalCode },
  'member.contact': { email, phone },
  'media.image': { link },
  'media.video': { duration },
  'content.link': { url: link },
  'newsletter.section': { link },
};

/** A draft may lack an address, but a wrong one is never right. */
export const checkFormats = (visits: readonly FieldVisit[]): Problem[] =>
  visits.flatMap(({ uid, field, value, path }) => {
    const format = formats[uid]?.[field];
    const text = textOf(value);
    if (!format || text === '' || format.pattern.test(text)) return [];
    return [{ path, message: `„${fieldLabel(uid, field)}“ ${format.hint}.` }];
  });
