import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { product } from './product.ts';

const outbox = join(product.dataDir, 'outbox');

/** Mails of a kind as the product would have sent them, oldest first; lines that were folded are whole again. */
export const mailsOf = (kind: string): string[] =>
  // There is no folder before the first mail.
  (existsSync(outbox) ? readdirSync(outbox) : [])
    .filter((name) => name.includes(`-${kind}-`) && name.endsWith('.eml'))
    .toSorted()
    .map((name) => readFileSync(join(outbox, name), 'utf8'))
    .map((source) => source.replace(/=\r?\n/g, '').replaceAll('=3D', '='));
