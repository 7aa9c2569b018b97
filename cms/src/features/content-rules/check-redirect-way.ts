import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import { textOf, type Entry } from './model';
import type { Problem } from './problem';
import { publishedAt } from './published-at';

const redirectUid = 'api::redirect.redirect';
const longestChain = 20;

/** Set while an address moves: what stood there is about to leave it, and the way is made by us. */
export const addressMoves = new AsyncLocalStorage<true>();

const withoutSlash = (address: string): string => address.replace(/(?<=.)\/$/, '');

interface Step {
  documentId: string;
  to: string;
}

/** The redirect that begins at an address, with or without its slash. */
const redirectFrom = (strapi: Core.Strapi, address: string): Promise<Step | null> =>
  strapi.db.query(redirectUid).findOne({
    select: ['documentId', 'to'],
    where: { from: { $in: [address, `${address}/`] } },
  });

const leadsBack = async (strapi: Core.Strapi, start: string, first: string): Promise<boolean> => {
  let next = first;
  for (let step = 0; step < longestChain && next !== ''; step += 1) {
    if (next === start) return true;
    next = withoutSlash((await redirectFrom(strapi, next))?.to ?? '');
  }
  return false;
};

/**
 * What is wrong with a redirect among the others and the pages: that it leads in a circle, over a
 * second redirect, begins where another one begins already, or where something is published, so that
 * nobody would ever be led away from there. Whether its target exists only the publisher knows.
 */
export const checkRedirectWay = async (
  strapi: Core.Strapi,
  uid: string,
  entry: Entry,
  documentId: string | null,
): Promise<Problem[]> => {
  const [from, to] = [textOf(entry.from), textOf(entry.to)];
  // To itself at once is refused by a rule of its own.
  if (uid !== redirectUid || from === '' || to === '' || from === to) return [];
  if (addressMoves.getStore()) return [];
  const [start, end] = [withoutSlash(from), withoutSlash(to)];
  if (await leadsBack(strapi, start, end)) {
    const message = 'Diese Weiterleitung führt über andere zu sich selbst zurück.';
    return [{ path: ['to'], message }];
  }
  const problems: Problem[] = [];
  const next = await redirectFrom(strapi, end);
  if (next !== null && next.documentId !== documentId) {
    const message = `Dort beginnt selbst eine Weiterleitung. Bitte gleich deren Ziel eintragen: ${next.to}`;
    problems.push({ path: ['to'], message });
  }
  const same = await redirectFrom(strapi, start);
  if (same !== null && same.documentId !== documentId) {
    const message = `Von dieser Adresse führt schon eine Weiterleitung weg, nach ${same.to}. Bitte diese ändern.`;
    problems.push({ path: ['from'], message });
  }
  const title = await publishedAt(strapi, from);
  if (title !== null) {
    const message = `Unter dieser Adresse steht „${title}“. Die Weiterleitung käme nie zum Zug: Bitte erst jenen Eintrag zurückziehen oder ihm eine andere Adresse geben.`;
    problems.push({ path: ['from'], message });
  }
  return problems;
};
