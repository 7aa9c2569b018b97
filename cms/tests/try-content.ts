import { randomUUID } from 'node:crypto';
import { createAccount, createOrganisation, userUid } from './member-office.ts';
import { office, type openOffice } from './office.ts';
import { withDrafts } from './with-drafts.ts';

type Person = ReturnType<typeof openOffice>;
type Letter = 'c' | 'r' | 'u' | 'p' | 'd';
interface Attempt {
  letter: Letter;
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  body?: object;
}

export const singleTypes = ['site-settings', 'approval-rules'];
/** Beside them what people of the office open in the admin; of the rest only addresses are tried. */
const opened = ['series', 'venue', 'person', 'member', 'redirect', 'inquiry', 'user'];

const isEdited = (type: string): boolean => withDrafts.includes(type) || opened.includes(type);

const uidOf = (type: string): string => (type === 'user' ? userUid : `api::${type}.${type}`);

const sample = (type: string): object => {
  const key = randomUUID().slice(0, 8);
  if (type === 'series') return { title: `Probe ${key}`, kind: 'theme', colour: 'park' };
  if (type === 'redirect') return { from: `/probe-${key}/`, to: '/kontakt/' };
  if (type === 'venue') return { name: `Probe ${key}`, town: 'Münster' };
  if (type === 'person') return { name: `Probe ${key}` };
  if (type === 'member') return { name: `Probe ${key}`, kind: 'institution' };
  return { title: `Probe ${key}` };
};

/** An entry that may be spoiled; null where a type has none to spoil. */
const makeEntry = async (type: string): Promise<string | null> => {
  if (type === 'user') return (await createAccount(await createOrganisation())).documentId;
  if (type === 'inquiry') {
    const submission = { form: 'barrier', key: randomUUID(), values: { message: 'Probe' } };
    const sent = await office.post('/api/inquiries', submission);
    const { reference } = sent.body as { reference: string };
    const list = `/content-manager/collection-types/${uidOf(type)}`;
    const found = await office.get(`${list}?filters[$and][0][reference][$eq]=${reference}`);
    return (found.body as { results: { documentId: string }[] }).results[0]?.documentId ?? null;
  }
  return isEdited(type) ? office.create(uidOf(type), sample(type)) : null;
};

const collectionAttempts = (type: string, documentId: string): Attempt[] => {
  const list = `/content-manager/collection-types/${uidOf(type)}`;
  const one = `${list}/${documentId}`;
  const ids = { documentIds: [documentId] };
  const publishing: Attempt[] = [
    { letter: 'p', method: 'POST', path: `${list}/actions/publish`, body: {} },
    { letter: 'p', method: 'POST', path: `${one}/actions/publish`, body: {} },
    { letter: 'p', method: 'POST', path: `${one}/actions/unpublish`, body: {} },
    { letter: 'p', method: 'POST', path: `${list}/actions/bulkPublish`, body: ids },
    { letter: 'p', method: 'POST', path: `${list}/actions/bulkUnpublish`, body: ids },
  ];
  return [
    { letter: 'r', method: 'GET', path: list },
    { letter: 'r', method: 'GET', path: one },
    { letter: 'c', method: 'POST', path: list, body: sample(type) },
    // A copy of an account has no meaning, and nobody copies what a visitor wrote.
    ...(!isEdited(type) || ['user', 'inquiry'].includes(type)
      ? []
      : ([
          { letter: 'c', method: 'POST', path: `${list}/clone/${documentId}`, body: sample(type) },
          { letter: 'c', method: 'POST', path: `${list}/auto-clone/${documentId}`, body: {} },
        ] satisfies Attempt[])),
    { letter: 'u', method: 'PUT', path: one, body: {} },
    ...(withDrafts.includes(type) ? publishing : []),
    {
      letter: 'd',
      method: 'POST',
      path: `${list}/actions/bulkDelete`,
      body: { documentIds: ['x'] },
    },
    { letter: 'd', method: 'DELETE', path: one },
  ];
};

const singleAttempts = (type: string): Attempt[] => {
  const path = `/content-manager/single-types/${uidOf(type)}`;
  return [
    { letter: 'r', method: 'GET', path },
    { letter: 'u', method: 'PUT', path, body: {} },
  ];
};

export const send = (person: Person, { method, path, body = {} }: Omit<Attempt, 'letter'>) =>
  method === 'GET'
    ? person.get(path)
    : method === 'PUT'
      ? person.put(path, body)
      : method === 'POST'
        ? person.post(path, body)
        : person.delete(path);

export interface Tried {
  letters: string;
  /** Requests that were neither let through nor refused as they should be. */
  odd: string[];
}

const idIn = (body: unknown): string | undefined =>
  (body as { data?: { documentId?: string } } | null)?.data?.documentId;

/** Which of the letters a person really has for a type, from requests like those of the admin. */
export const tryContent = async (person: Person, type: string): Promise<Tried> => {
  const documentId = singleTypes.includes(type) ? null : await makeEntry(type);
  const attempts = singleTypes.includes(type)
    ? singleAttempts(type)
    : collectionAttempts(type, documentId ?? randomUUID().replaceAll('-', '').slice(0, 24));
  const made: string[] = documentId === null ? [] : [documentId];
  const allowed = new Map<Letter, boolean>();
  const odd: string[] = [];
  for (const attempt of attempts) {
    const { status, body } = await send(person, attempt);
    const isAllowed = status !== 403;
    if (status === 401 || status >= 500) odd.push(`${attempt.method} ${attempt.path}: ${status}`);
    const before = allowed.get(attempt.letter);
    if (before !== undefined && before !== isAllowed) {
      odd.push(`${attempt.method} ${attempt.path}: ${status}, unlike the one before it`);
    }
    allowed.set(attempt.letter, isAllowed);
    const created = attempt.letter === 'c' ? idIn(body) : undefined;
    if (created) made.push(created);
  }
  for (const id of made) await office.remove(uidOf(type), id);
  const letters = (['c', 'r', 'u', 'p', 'd'] as const).filter((letter) => allowed.get(letter));
  return { letters: letters.join('') || '-', odd };
};
