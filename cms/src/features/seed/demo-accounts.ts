import { randomInt } from 'node:crypto';
import { rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { administratorRole, officeRoles } from '../permissions/office-roles';

const letters = 'abcdefghijkmnpqrstuvwxyz';
const capitals = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
const digits = '23456789';

const draw = (alphabet: string, length: number): string =>
  Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');

/** Easy to read aloud and to type, 80 bits of chance, with what Strapi's rules ask for. */
const newPassword = (): string =>
  [draw(capitals, 1) + draw(letters, 4), draw(letters, 5), draw(letters, 5), draw(digits, 4)].join(
    '-',
  );

interface DemoMember {
  email: string;
  firstName: string;
  lastName: string;
  /** Slug in mitglieder.yaml. */
  member: string;
  role: 'contact' | 'colleague';
}

const demoAdmins = [
  {
    key: 'admin',
    email: 'verwaltung@innenstadt.example',
    firstname: 'Technik',
    role: administratorRole.name,
  },
  {
    key: 'lead',
    email: 'leitung@innenstadt.example',
    firstname: 'Leitung',
    role: officeRoles.lead.name,
  },
  {
    key: 'editor',
    email: 'redaktion@innenstadt.example',
    firstname: 'Redaktion',
    role: officeRoles.editing.name,
  },
  {
    key: 'events',
    email: 'veranstaltungen@innenstadt.example',
    firstname: 'Veranstaltungen',
    role: officeRoles.events.name,
  },
] as const;

const demoMembers: readonly DemoMember[] = [
  {
    email: 'alex.beispiel@musterstadt.example',
    firstName: 'Alex',
    lastName: 'Beispiel',
    member: 'musterstadt',
    role: 'contact',
  },
  {
    email: 'robin.beispiel@musterstadt.example',
    firstName: 'Robin',
    lastName: 'Beispiel',
    member: 'musterstadt',
    role: 'colleague',
  },
  {
    email: 'kim.muster@beispielhausen.example',
    firstName: 'Kim',
    lastName: 'Muster',
    member: 'wirtschaftsfoerderung-beispielhausen',
    role: 'colleague',
  },
];

/** What is used here of Strapi's untyped services. */
interface AdminUserService {
  create(user: object): Promise<{ id: number }>;
}
interface MemberUserService {
  add(user: object): Promise<{ id: number }>;
}

const createAdmins = async (strapi: Core.Strapi) => {
  const service = strapi.service('admin::user') as unknown as AdminUserService;
  const accounts: Record<string, { email: string; password: string }> = {};
  for (const { key, email, firstname, role } of demoAdmins) {
    const found: { id: number } | null = await strapi.db
      .query('admin::role')
      .findOne({ where: { name: role } });
    if (!found) throw new Error(`The role "${role}" is missing.`);
    const password = newPassword();
    await service.create({
      firstname,
      lastname: '(Vorführkonto)',
      email,
      password,
      isActive: true,
      preferedLanguage: 'de',
      roles: [found.id],
    });
    accounts[key] = { email, password };
  }
  return accounts;
};

const createMembers = async (strapi: Core.Strapi) => {
  const service = strapi
    .plugin('users-permissions')
    .service('user') as unknown as MemberUserService;
  const role: { id: number } | null = await strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'authenticated' } });
  if (!role) throw new Error('The role "authenticated" of Users & Permissions is missing.');
  const accounts = [];
  for (const person of demoMembers) {
    const member: { id: number; name: string } | null = await strapi.db
      .query('api::member.member')
      .findOne({ where: { slug: person.member } });
    if (!member) throw new Error(`The demo member ${person.member} is missing in mitglieder.yaml.`);
    const password = newPassword();
    await service.add({
      username: person.email,
      email: person.email,
      firstName: person.firstName,
      lastName: person.lastName,
      password,
      provider: 'local',
      confirmed: true,
      blocked: false,
      role: role.id,
      member: member.id,
      memberRole: person.role,
    });
    accounts.push({ email: person.email, password, member: member.name, role: person.role });
  }
  return accounts;
};

/** Creates the demo's accounts with random passwords and writes them, readable by the owner only. */
export const createDemoAccounts = async (strapi: Core.Strapi, dataDir: string): Promise<void> => {
  const accounts = { ...(await createAdmins(strapi)), members: await createMembers(strapi) };
  const file = path.join(dataDir, 'demo-accounts.json');
  await writeFile(`${file}.tmp`, `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600 });
  await rename(`${file}.tmp`, file);
};

/** Removes what {@link createDemoAccounts} has made so far. */
export const removeDemoAccounts = async (strapi: Core.Strapi): Promise<void> => {
  await strapi.db
    .query('admin::user')
    .deleteMany({ where: { email: { $in: demoAdmins.map(({ email }) => email) } } });
  await strapi.db
    .query('plugin::users-permissions.user')
    .deleteMany({ where: { email: { $in: demoMembers.map(({ email }) => email) } } });
};
