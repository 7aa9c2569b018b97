import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const accountSchema = z.object({ email: z.string(), password: z.string() });
const accountsSchema = z.object({
  admin: accountSchema,
  lead: accountSchema,
  editor: accountSchema,
  events: accountSchema,
  members: z
    .array(
      z.object({
        email: z.string(),
        password: z.string(),
        member: z.string(),
        role: z.enum(['contact', 'colleague']),
      }),
    )
    .min(3),
});

const handleSchema = z.object({
  url: z.string(),
  cmsUrl: z.string(),
  dataDir: z.string(),
  snapshotToken: z.string(),
  adminToken: z.string(),
});

/** The product that `global-setup.ts` has started for this run. */
export const product = handleSchema.parse(JSON.parse(process.env.E2E_PRODUCT ?? '{}'));

export const accounts = () =>
  accountsSchema.parse(
    JSON.parse(readFileSync(join(product.dataDir, 'demo-accounts.json'), 'utf8')),
  );

export const member = (index: number) => {
  const account = accounts().members[index];
  if (!account) throw new Error(`no demo member number ${index}`);
  return account;
};

/** Waits until `check` holds, looking every 200 ms; fails naming what was waited for. */
export const eventually = async (
  what: string,
  check: () => Promise<boolean>,
  timeoutMs = 60_000,
): Promise<void> => {
  const end = performance.now() + timeoutMs;
  while (performance.now() < end) {
    if (await check()) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`waited ${timeoutMs} ms in vain: ${what}`);
};

export const text = async (path: string): Promise<string> =>
  (await fetch(`${product.url}${path}`)).text();
