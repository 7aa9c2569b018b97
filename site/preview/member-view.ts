import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  memberViewTypeSchema,
  paths,
  type MemberErrorCode,
  type MemberViewType,
  type Session,
} from '@netzwerk/shared';
import type { RequestAddress } from '../gateway/request-address.ts';
import type { Site } from '../src/cms/site.ts';
import type { Look } from './looks.ts';

/** Where the script of the member area asks; on the website the CMS answers there. */
export const memberApiPath = '/api/member/';

/** Tells that script that it may ask, as a login on the website does. */
export const memberScriptPath = '/vorschau-mitglieder.js';
export const memberScript = `localStorage.setItem('mitglied-angemeldet', 'ja');\n`;

const kinds = {
  events: { page: `${paths.memberArea}veranstaltung/`, address: paths.event },
  guides: { page: `${paths.memberArea}leitfaden/`, address: paths.guide },
} as const satisfies Record<MemberViewType, object>;
const types = memberViewTypeSchema.options;

const idIn = (query: string): string => new URLSearchParams(query).get('id') ?? '';

export const isMemberPage = (pathname: string): boolean => pathname.startsWith(paths.memberArea);

/** The page on which members see more of the event or guide at this address; null of any other. */
export const memberViewOf = (site: Site, pathname: string): string | null => {
  const slug = pathname.split('/').at(-2) ?? '';
  for (const type of types) {
    const entry = kinds[type].address(slug) === pathname ? site[type].bySlug.get(slug) : undefined;
    if (entry) return `${kinds[type].page}?id=${encodeURIComponent(entry.id)}`;
  }
  return null;
};

/** The way back from there. */
export const publicViewOf = (site: Site, { path, query }: RequestAddress): string | null => {
  const type = types.find((each) => kinds[each].page === path);
  const entry = type && site[type].byId.get(idIn(query));
  return type && entry ? kinds[type].address(entry.slug) : null;
};

const send = (
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  body: object,
): void => {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(text),
  });
  response.end(request.method === 'HEAD' ? undefined : text);
};

const session: Session = {
  // Opens nothing: who may see what, the session of the preview says.
  accessToken: 'vorschau',
  expiresInSeconds: 600,
  user: { displayName: 'Vorschau', memberName: null, role: 'colleague' },
};

const refusals = {
  stranger: ['not-logged-in', 401, 'Diese Vorschau zeigt nicht, was nur Mitglieder sehen.'],
  missing: ['not-found', 404, 'Das gehört nicht zu dieser Vorschau.'],
  incomplete: ['not-found', 404, 'Dieser Entwurf ist noch nicht vollständig.'],
  list: [
    'not-found',
    404,
    'In der Vorschau sind einzelne Veranstaltungen und Leitfäden zu sehen, keine Listen. Bitte von deren Seite aus öffnen.',
  ],
  file: ['not-found', 404, 'In der Vorschau werden keine Dateien für Mitglieder ausgegeben.'],
  login: ['invalid-input', 400, 'In der Vorschau meldet sich niemand an.'],
} as const satisfies Record<string, [MemberErrorCode, number, string]>;

/** Answers the script of the member area in the place of the CMS, with drafts and for nobody. */
export const answerMemberApi = async (
  request: IncomingMessage,
  response: ServerResponse,
  { path, segments }: RequestAddress,
  look: Look,
): Promise<void> => {
  const refuse = (why: keyof typeof refusals): void => {
    const [code, status, message] = refusals[why];
    send(request, response, status, { error: { code, message } });
  };
  if (!look.members) return refuse('stranger');
  const asked = `${request.method} ${path.slice(memberApiPath.length)}`;
  if (asked === 'POST refresh') return send(request, response, 200, session);
  if (asked === 'POST logout') return void response.writeHead(204).end();
  if (asked === 'GET events' || asked === 'GET guides') return refuse('list');
  if (asked === 'POST downloads') return refuse('file');
  if (request.method !== 'GET') return refuse('login');
  const [, , rawType, id, ...rest] = segments;
  const type = memberViewTypeSchema.safeParse(rawType).data;
  if (type === undefined || id === undefined || rest.length > 0) return refuse('missing');
  const answer = await look.memberView(type, id).catch(() => null);
  if (answer === null) return void response.writeHead(503, { 'Content-Length': 0 }).end();
  return answer.kind === 'ready'
    ? send(request, response, 200, answer.body as object)
    : refuse(answer.kind);
};
