import type { Walk } from './open-walk.ts';
import {
  typesInMenu,
  walkBulk,
  walkEmptyList,
  walkFilters,
  walkFirstEntry,
  walkList,
  walkNewEntry,
} from './walk-content.ts';
import { walkFailures, walkLifeOfAnEntry } from './walk-entry.ts';
import {
  walkAccount,
  walkAudit,
  walkDeleted,
  walkEarlierReleases,
  walkForbidden,
  walkHome,
  walkSettings,
  walkStatistics,
} from './walk-frame.ts';
import { walkInquiry } from './walk-inquiry.ts';
import { walkMedia } from './walk-media.ts';

export type Role = 'lead' | 'editor' | 'events';
type Job = (walk: Walk) => Promise<void>;

const collection = (name: string): string => `collection-types/api::${name}.${name}`;

/** Types with something of their own in a form that is filled in, or beside it. */
const withPanels = ['article', 'event', 'guide', 'newsletter-issue', 'person', 'redirect'];

/**
 * `ALL_SCREENS=1`: every form, list and dialog; takes minutes. Without it one of each kind: what
 * they say comes from the same lists of texts.
 */
const isThorough = process.env.ALL_SCREENS !== undefined;

/** Everything that is the same for all who see it, walked through by whoever sees all of it. */
const jobsOfLead = async (walk: Walk): Promise<Job[]> => {
  const types = await typesInMenu(walk);
  const collections = types.filter((type) => type.startsWith('collection'));
  const opened = new Set<string>();
  const inForms = new Map(types.map((type) => [type, new Set<string>()]));
  const formOf = (type: string): Set<string> => inForms.get(type) ?? new Set();
  // The longest first, so that no tab goes on alone at the end.
  return [
    walkLifeOfAnEntry,
    walkSettings,
    walkFilters(collection('event'), ['Titel', 'Format', 'Angelegt am', 'Angelegt von']),
    walkMedia,
    ...types.map((type) => walkNewEntry(type, formOf(type))),
    walkFailures,
    walkHome,
    walkEarlierReleases,
    walkBulk(collection('article')),
    ...collections.map((type) => walkList(type, opened)),
    walkEmptyList(collection('event')),
    ...withPanels.map((name) => walkFirstEntry(collection(name), formOf(collection(name)))),
    walkAccount,
    walkStatistics,
    walkDeleted,
    walkAudit,
    walkForbidden(['/settings/webhooks', '/settings/api-tokens', '/plugins/gibt-es-nicht']),
  ];
};

const oneOfEach = (): Job[] => [
  walkFailures,
  walkMedia,
  walkNewEntry(collection('article'), new Set()),
  walkList(collection('event'), new Set()),
  walkHome,
  walkAccount,
  walkEarlierReleases,
  walkStatistics,
  walkDeleted,
  walkAudit,
  walkForbidden(['/settings/webhooks', '/plugins/gibt-es-nicht']),
];

/** What they see that is not Leitung's: fewer buttons, other sentences, and closed doors. */
const jobsOfEditor = (): Job[] => [
  walkHome,
  ...(isThorough ? ['guide', 'page', 'person'] : ['guide']).flatMap((name) => [
    walkFirstEntry(collection(name)),
    walkNewEntry(collection(name), new Set()),
  ]),
  walkInquiry,
  walkForbidden([
    '/settings',
    '/settings/users',
    '/protokoll',
    '/content-manager/single-types/api::site-settings.site-settings',
    `/content-manager/${collection('member')}/create`,
  ]),
];

const jobsOfEvents = (): Job[] => [
  walkHome,
  walkList(collection('topic'), new Set()),
  walkFirstEntry(collection('topic')),
  walkFirstEntry(collection('series')),
  walkFirstEntry(collection('event')),
  walkForbidden([
    '/settings',
    '/protokoll',
    '/statistik',
    `/content-manager/${collection('article')}`,
    `/content-manager/${collection('article')}/create`,
    `/content-manager/${collection('member')}`,
  ]),
];

interface RoleWalk {
  tabs: number;
  /** Whether the way through the login page is part of it. */
  seesLogin: boolean;
  fewestTexts: number;
  jobs: (walk: Walk) => Job[] | Promise<Job[]>;
}

export const roles: Readonly<Record<Role, RoleWalk>> = {
  lead: {
    tabs: 3,
    seesLogin: true,
    fewestTexts: isThorough ? 900 : 400,
    jobs: isThorough ? jobsOfLead : oneOfEach,
  },
  editor: { tabs: 1, seesLogin: false, fewestTexts: 250, jobs: jobsOfEditor },
  events: { tabs: 1, seesLogin: false, fewestTexts: 250, jobs: jobsOfEvents },
};
