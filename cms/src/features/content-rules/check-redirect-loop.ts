import type { Core } from '@strapi/strapi';
import { textOf, type Entry } from './model';
import type { Problem } from './problem';

const redirectUid = 'api::redirect.redirect';
const longestChain = 20;

const withoutSlash = (address: string): string => address.replace(/(?<=.)\/$/, '');

/** Refuses a redirect whose target leads back to where it starts, over however many others. */
export const checkRedirectLoop = async (
  strapi: Core.Strapi,
  uid: string,
  entry: Entry,
): Promise<Problem[]> => {
  // To itself at once is refused by a rule of its own.
  if (uid !== redirectUid || textOf(entry.from) === textOf(entry.to)) return [];
  const start = withoutSlash(textOf(entry.from));
  let next = withoutSlash(textOf(entry.to));
  for (let step = 0; step < longestChain && next !== '' && start !== ''; step += 1) {
    if (next === start) {
      const message = 'Diese Weiterleitung führt über andere zu sich selbst zurück.';
      return [{ path: ['to'], message }];
    }
    const row: { to: string } | null = await strapi.db
      .query(redirectUid)
      .findOne({ select: ['to'], where: { from: { $in: [next, `${next}/`] } } });
    next = withoutSlash(row?.to ?? '');
  }
  return [];
};
