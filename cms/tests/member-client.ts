import { randomInt } from 'node:crypto';
import request from 'supertest';
import type { TestAccount } from './member-office.ts';

export const cms = request(process.env.CMS_TEST_URL ?? '');

const environment = JSON.parse(process.env.CMS_TEST_ENVIRONMENT ?? '{}') as Record<string, string>;
export const publicUrl = environment.PUBLIC_URL ?? '';

/** Addresses are given as the gateway gives them; each test may be somebody else. */
export const someAddress = (): string => `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}`;

export const post = (path: string, body?: object, address = someAddress()) => {
  const sent = cms
    .post(`/api/member/${path}`)
    .set('Origin', publicUrl)
    .set('X-Forwarded-For', address);
  return body === undefined ? sent : sent.send(body);
};

export const logIn = ({ email, password }: Omit<TestAccount, 'documentId'>, address?: string) =>
  post('login', { email, password }, address);

export interface Login {
  token: string;
  /** `mitglied_refresh=…` */
  cookie: string;
}

export const cookieOf = (answer: { headers: Record<string, unknown> }): string => {
  const header = answer.headers['set-cookie'];
  const [first] = Array.isArray(header) ? (header as string[]) : [String(header ?? '')];
  return (first ?? '').split(';')[0] ?? '';
};

export const startLogin = async (account: TestAccount): Promise<Login> => {
  const answer = await logIn(account);
  if (answer.status !== 200) throw new Error(`login: ${answer.status} ${answer.text}`);
  return { token: (answer.body as { accessToken: string }).accessToken, cookie: cookieOf(answer) };
};

export const get = (path: string, token?: string) => {
  const asked = cms.get(path.startsWith('/') ? path : `/api/member/${path}`);
  return token === undefined ? asked : asked.set('Authorization', `Bearer ${token}`);
};

export const postAs = (token: string, path: string, body: object) =>
  post(path, body).set('Authorization', `Bearer ${token}`);

export const refresh = (cookie: string) => post('refresh').set('Cookie', cookie);
