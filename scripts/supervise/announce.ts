import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { z } from 'zod';

const accountSchema = z.object({ email: z.string(), password: z.string() });
const demoAccountsSchema = z.object({
  admin: accountSchema,
  // A data folder from before there were these roles has no such accounts.
  lead: accountSchema.optional(),
  editor: accountSchema.optional(),
  events: accountSchema.optional(),
  members: z.array(
    z.object({
      email: z.string(),
      password: z.string(),
      member: z.string(),
      role: z.string(),
    }),
  ),
});

const roles: Readonly<Record<string, string>> = {
  contact: 'Ansprechperson',
  colleague: 'Mitarbeitende',
};

const officeNotes = {
  admin: 'Technik: darf alles',
  lead: 'Leitung',
  editor: 'Redaktion',
  events: 'Veranstaltungen',
} as const;

const demoLines = (path: string, shownPath: string): string[] => {
  if (!existsSync(path)) return [];
  const accounts = demoAccountsSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  const { members } = accounts;
  const office = (['admin', 'lead', 'editor', 'events'] as const).flatMap((key) => {
    const account = accounts[key];
    return account ? [{ ...account, note: officeNotes[key] }] : [];
  });
  const width = Math.max(...[...office, ...members].map(({ email }) => email.length));
  const line = (email: string, password: string, note: string): string =>
    `    ${email.padEnd(width)}  ${password}  ${note}`;
  return [
    '',
    `  Zugänge zum Ausprobieren (stehen auch in ${shownPath}):`,
    ...office.map(({ email, password, note }) => line(email, password, note)),
    ...members.map(({ email, password, member, role }) =>
      line(email, password, `Mitglied: ${member}, ${roles[role] ?? role}`),
    ),
  ];
};

/** What a person wants to read when everything is running. */
export const announcement = (options: {
  publicUrl: string;
  previewUrl: string;
  adminPort: number | undefined;
  dataDir: string;
  root: string;
  sendsMail: boolean;
  seconds: number;
}): string => {
  const { publicUrl, previewUrl, adminPort, dataDir, root, sendsMail, seconds } = options;
  const shown = (name: string): string => {
    const path = join(dataDir, name);
    return path.startsWith(`${root}/`) ? relative(root, path) : path;
  };
  const adminUrl = adminPort === undefined ? publicUrl : `http://localhost:${adminPort}`;
  return [
    '',
    `  Alles läuft (nach ${seconds} s).`,
    '',
    `  Website            ${publicUrl}/`,
    `  Mitgliederbereich  ${publicUrl}/mitgliederbereich/`,
    `  Redaktion          ${adminUrl}/admin/`,
    `  Vorschau           ${previewUrl}/  (öffnet sich aus der Redaktion)`,
    ...demoLines(join(dataDir, 'demo-accounts.json'), shown('demo-accounts.json')),
    '',
    ...(sendsMail
      ? []
      : [`  Mails werden nicht verschickt, sondern liegen in ${shown('outbox')}.`]),
    '  Beenden mit Strg+C.',
    '',
  ].join('\n');
};
