import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { environment } from '../../env';

export const linkPath = '/office/first-admin';
const linkFile = path.join(environment.DATA_DIR, 'first-admin-link.txt');

const hash = (token: string): Buffer => createHash('sha256').update(token).digest();
let expected: Buffer | null = null;

export const isFirstAdminToken = (token: string | undefined): boolean =>
  expected !== null && token !== undefined && timingSafeEqual(hash(token), expected);

/** A new link at every start without an admin; only its hash stays in memory. */
export const issueFirstAdminLink = async (): Promise<string> => {
  const token = randomBytes(32).toString('base64url');
  expected = hash(token);
  const link = `${environment.PUBLIC_URL}${linkPath}?token=${token}`;
  await rm(linkFile, { force: true });
  await writeFile(linkFile, `${link}\n`, { mode: 0o600 });
  return link;
};

export const withdrawFirstAdminLink = async (): Promise<void> => {
  expected = null;
  await rm(linkFile, { force: true });
};
