import type { ServerResponse } from 'node:http';
import { berlinInstant, previewLinkSchema } from '@netzwerk/shared';
import type { RequestAddress } from '../gateway/request-address.ts';
import type { FindLook } from './looks.ts';
import type { PreviewLinks } from './preview-links.ts';
import type { PreviewPages } from './preview-pages.ts';
import {
  isShared,
  officeLifetimeS,
  type PreviewSession,
  type PreviewSessions,
} from './preview-sessions.ts';
import type { ReadShareLink } from './share-links.ts';

export interface Entrance {
  links: PreviewLinks;
  readShareLink: ReadShareLink;
  sessions: PreviewSessions;
  findLook: FindLook;
  now: () => number;
}

export const redirectTo = (response: ServerResponse, location: string): void => {
  response.writeHead(303, { Location: location, 'Content-Length': 0 }).end();
};

const tokenOf = ({ query }: RequestAddress): string =>
  new URLSearchParams(query).get('token') ?? '';

/** Somebody of the office comes with a link that is good once. */
export const logIn = (
  response: ServerResponse,
  address: RequestAddress,
  session: PreviewSession | null,
  pages: PreviewPages,
  { links, sessions, now }: Entrance,
): void => {
  const link = links.read(tokenOf(address));
  if (link === null) return pages.noSession();
  if (links.use(link)) {
    const exp = Math.floor(now() / 1000) + officeLifetimeS;
    const { name } = link;
    response.setHeader('Set-Cookie', sessions.keep({ name, exp, at: null, unplanned: true }));
  }
  // Going back in the browser leads here once more: whoever is in stays in.
  else if (session === null || isShared(session)) return pages.linkIsUsed();
  redirectTo(response, link.to);
};

/** Somebody comes with a link that was passed on. Its token leaves the address at once. */
export const openShared = async (
  response: ServerResponse,
  address: RequestAddress,
  pages: PreviewPages,
  { readShareLink, sessions, findLook }: Entrance,
): Promise<void> => {
  const link = readShareLink(tokenOf(address));
  if (link === null) return pages.noSuchShare();
  const session = { share: link.id, exp: link.exp };
  const look = await findLook(session);
  if (look === 'no-answer') return pages.noDrafts();
  if (look === 'ended') return pages.shareEnded();
  response.setHeader('Set-Cookie', sessions.keep(session));
  redirectTo(response, look.only?.address ?? '/');
};

const wallTime = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})$/;

/** The moment in Germany that a `datetime-local` field names; null where it names none. */
const momentOf = (local: string): string | null => {
  const [, day, time] = wallTime.exec(local) ?? [];
  if (day === undefined || time === undefined || Number.isNaN(Date.parse(`${day}T${time}Z`)))
    return null;
  return berlinInstant(day, time);
};

/** Somebody of the office chooses the moment to look at; without one it is now again. */
export const chooseMoment = (
  response: ServerResponse,
  { query }: RequestAddress,
  session: PreviewSession,
  { sessions }: Entrance,
): void => {
  const form = new URLSearchParams(query);
  const { data: back } = previewLinkSchema.shape.to.safeParse(form.get('zurueck'));
  if (!isShared(session)) {
    const at = momentOf(form.get('am') ?? '');
    const unplanned = at === null || form.get('entwuerfe') === 'alle';
    response.setHeader('Set-Cookie', sessions.keep({ ...session, at, unplanned }));
  }
  redirectTo(response, back ?? '/');
};
