import type { UID } from '@strapi/strapi';
import { exportAudit, readAudit } from '../audit/permission-actions';
import { approvalRulesUid } from '../approvals/approval-types';
import { useApprovals } from '../approvals/permission-actions';
import { inquiryUid } from '../inquiries/inquiry-uid';
import { seeInquiries, sendAnswers } from '../inquiries/permission-actions';
import { lookUpSubscribers, seeNewsletter, sendNewsletter } from '../newsletter/permission-actions';
import {
  seeShares,
  shareEntries,
  shareSite,
  withdrawShares,
} from '../preview-shares/permission-actions';
import {
  pinRelease,
  purgeReleases,
  readPublishing,
  seePreview,
  startPublishing,
} from '../publishing/permission-actions';
import { makePlans, seePlans } from '../scheduling/permission-actions';
import { seeStatistics } from '../statistics/permission-actions';
import { eraseVersions, readVersions, restoreVersions } from '../versions/permission-actions';
import type { OfficeRole } from './office-roles';

type Verb = 'create' | 'read' | 'update' | 'delete' | 'publish';
/** Of a type's fields: all where nothing is said. */
type Fields = { only: readonly string[] } | { except: readonly string[] } | 'all';

interface Access {
  verbs: readonly Verb[];
  read?: Fields;
  write?: Fields;
}

/** `publish` says nothing for a type without drafts. */
const everything: Access = { verbs: ['create', 'read', 'update', 'delete', 'publish'] };
/** Whoever deletes or withdraws takes from the site, so that goes with publishing. */
const drafts: Access = { verbs: ['create', 'read', 'update'] };
/** Enough to choose an entry by its name where another one refers to it. */
const names = (field: 'title' | 'name'): Access => ({ verbs: ['read'], read: { only: [field] } });
/** Speakers and contacts, but not who works in the office and with which part of its work. */
const people: Access = {
  verbs: ['create', 'read', 'update'],
  write: { except: ['office', 'position', 'responsibleFor'] },
};

/** Fields of a member's account that the office looks after; never password, role or tokens. */
const accountFields = {
  only: [
    'firstName',
    'lastName',
    'username',
    'email',
    'member',
    'memberRole',
    'confirmed',
    'blocked',
  ],
};
/** Of what somebody has written, the office changes what became of it; nobody makes one up. */
const inquiryFields = { only: ['state', 'answer', 'internalNote'] };

/** Who may do what with which type; a role that is not named may nothing. */
const contentAccess: Readonly<Record<string, Partial<Record<OfficeRole, Access>>>> = {
  'api::topic.topic': { editing: everything, events: names('title'), lead: everything },
  'api::event.event': { editing: everything, events: everything, lead: everything },
  'api::guide.guide': { editing: drafts, lead: everything },
  'api::article.article': { editing: everything, lead: everything },
  'api::page.page': { editing: drafts, lead: everything },
  'api::practice-example.practice-example': { editing: everything, lead: everything },
  'api::newsletter-issue.newsletter-issue': { editing: everything, lead: everything },
  'api::series.series': { editing: everything, events: drafts, lead: everything },
  'api::venue.venue': { editing: everything, events: drafts, lead: everything },
  'api::person.person': { editing: people, events: people, lead: everything },
  'api::member.member': { editing: names('name'), events: names('name'), lead: everything },
  'api::redirect.redirect': { editing: everything, lead: everything },
  // The site cannot be without its settings.
  'api::site-settings.site-settings': { lead: drafts },
  [approvalRulesUid]: { lead: drafts },
  'plugin::users-permissions.user': {
    lead: {
      verbs: ['create', 'read', 'update', 'delete'],
      read: accountFields,
      write: accountFields,
    },
  },
  [inquiryUid]: {
    editing: { verbs: ['read', 'update'], write: inquiryFields },
    lead: { verbs: ['read', 'update', 'delete'], write: inquiryFields },
  },
};

/** Actions that are about no type. A feature with an admin action of its own adds it here. */
const actionRoles: Readonly<Record<string, readonly OfficeRole[]>> = {
  [readPublishing]: ['editing', 'events', 'lead'],
  [startPublishing]: ['editing', 'events', 'lead'],
  [seePreview]: ['editing', 'events', 'lead'],
  [seeShares]: ['editing', 'events', 'lead'],
  // Which entries, the right to change them says.
  [shareEntries]: ['editing', 'events', 'lead'],
  [shareSite]: ['editing', 'lead'],
  [withdrawShares]: ['editing', 'events', 'lead'],
  // Which entries, the right to publish them says.
  [seePlans]: ['editing', 'events', 'lead'],
  [makePlans]: ['editing', 'events', 'lead'],
  [pinRelease]: ['lead'],
  [purgeReleases]: ['lead'],
  [useApprovals]: ['editing', 'events', 'lead'],
  [seeInquiries]: ['editing', 'lead'],
  [sendAnswers]: ['editing', 'lead'],
  [seeNewsletter]: ['editing', 'lead'],
  [sendNewsletter]: ['editing', 'lead'],
  [lookUpSubscribers]: ['lead'],
  [seeStatistics]: ['editing', 'lead'],
  [readVersions]: ['editing', 'events', 'lead'],
  [restoreVersions]: ['editing', 'events', 'lead'],
  [eraseVersions]: ['lead'],
  [readAudit]: ['lead'],
  [exportAudit]: ['lead'],
  'plugin::upload.read': ['editing', 'events', 'lead'],
  'plugin::upload.assets.create': ['editing', 'events', 'lead'],
  'plugin::upload.assets.update': ['editing', 'lead'],
  'plugin::upload.assets.download': ['editing', 'events', 'lead'],
  'plugin::upload.configure-view': ['editing', 'events', 'lead'],
  // Accounts of the office; `guardAccounts` keeps them from reaching beyond it.
  'admin::users.create': ['lead'],
  'admin::users.read': ['lead'],
  'admin::users.update': ['lead'],
  'admin::users.delete': ['lead'],
  'admin::roles.read': ['lead'],
};

/** Only with what oneself has made. */
const ownThingsOnly: Readonly<Record<string, OfficeRole>> = {
  'plugin::upload.assets.update': 'events',
};

export interface Grant {
  action: string;
  subject: string | null;
  fields: Fields | null;
  conditions: readonly string[];
}

const fieldsFor = (verb: Verb, access: Access): Fields | null => {
  if (verb === 'delete' || verb === 'publish') return null;
  return (verb === 'read' ? access.read : access.write) ?? 'all';
};

/** Everything a role of the office may do, and nothing else. */
export const grantsOf = (
  role: OfficeRole,
  hasDrafts: (uid: UID.ContentType) => boolean,
): Grant[] => [
  ...Object.entries(contentAccess).flatMap(([subject, roles]): Grant[] => {
    const access = roles[role];
    if (!access) return [];
    return access.verbs
      .filter((verb) => verb !== 'publish' || hasDrafts(subject as UID.ContentType))
      .map((verb) => ({
        action: `plugin::content-manager.explorer.${verb}`,
        subject,
        fields: fieldsFor(verb, access),
        conditions: [],
      }));
  }),
  ...Object.entries(actionRoles)
    .filter(([, roles]) => roles.includes(role))
    .map(([action]) => ({ action, subject: null, fields: null, conditions: [] })),
  ...Object.entries(ownThingsOnly)
    .filter(([, owner]) => owner === role)
    .map(([action]) => ({
      action,
      subject: null,
      fields: null,
      conditions: ['admin::is-creator'],
    })),
];
