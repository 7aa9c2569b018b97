// `node scripts/handbook-pictures.ts [--address=…] [--accounts=…] [--sessions=<folder>] [--only=a,b]`
// takes the pictures of the handbook and of the README from a running product with demo content.
// It publishes an entry with a dead link and removes it again: never run it against the real site.
import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { z } from 'zod';
import { pictures } from './handbook/pictures.ts';
import { openDesk, type Role } from './handbook/open-desk.ts';
import { savePicture } from './handbook/save-picture.ts';

const root = resolve(import.meta.dirname, '..');
const { values } = parseArgs({
  options: {
    address: { type: 'string', default: process.env.PUBLIC_URL ?? 'http://localhost:8080' },
    accounts: { type: 'string', default: join(root, '.data/demo-accounts.json') },
    sessions: { type: 'string' },
    only: { type: 'string' },
  },
});

const accountSchema = z.object({ email: z.string(), password: z.string() });
const accounts = z
  .object({ admin: accountSchema, editor: accountSchema })
  .parse(JSON.parse(readFileSync(values.accounts, 'utf8')));
const wanted = values.only?.split(',');

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});

const failed: string[] = [];
for (const role of ['visitor', 'editor', 'admin'] as const satisfies Role[]) {
  const due = pictures.filter(
    (picture) => picture.role === role && (wanted?.includes(picture.name) ?? true),
  );
  if (due.length === 0) continue;
  const desk = await openDesk(browser, {
    role,
    address: values.address,
    account: role === 'visitor' ? null : accounts[role],
    sessions: values.sessions ?? null,
  });
  for (const { name, folder, colours, take } of due) {
    const page = await desk.newPage();
    try {
      const target = join(root, folder ?? 'docs/handbuch/bilder');
      mkdirSync(target, { recursive: true });
      const bytes = await savePicture(await take(page, desk), {
        path: join(target, `${name}.png`),
        colours: colours ?? 96,
      });
      console.log(`${name}.png: ${Math.round(bytes / 1000)} kB`);
    } catch (error) {
      // One screen that has changed must not cost the other pictures.
      failed.push(name);
      console.error(`${name}: ${String(error)}`);
    }
    await page.close();
  }
  await desk.close();
}
await browser.close();
if (failed.length > 0) {
  console.error(`Not taken: ${failed.join(', ')}`);
  process.exitCode = 1;
}
