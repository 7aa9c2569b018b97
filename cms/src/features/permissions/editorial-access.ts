import type { UID } from '@strapi/strapi';
import { inquiryUid } from '../inquiries/inquiry-uid';
import { seeInquiries, sendAnswers } from '../inquiries/permission-actions';
import { seeNewsletter, sendNewsletter } from '../newsletter/permission-actions';
import { editorialActionIds } from '../publishing/permission-actions';
import { seeStatistics } from '../statistics/permission-actions';

const fullyEdited: readonly UID.ContentType[] = [
  'api::topic.topic',
  'api::event.event',
  'api::guide.guide',
  'api::article.article',
  'api::page.page',
  'api::practice-example.practice-example',
  'api::newsletter-issue.newsletter-issue',
  'api::series.series',
  'api::member.member',
  'api::person.person',
  'api::venue.venue',
  'api::redirect.redirect',
  'api::site-settings.site-settings',
];

const explorer = (verb: string): string => `plugin::content-manager.explorer.${verb}`;

/** Fields of a member's account that the office looks after; never password, role or tokens. */
const accountFields = [
  'firstName',
  'lastName',
  'username',
  'email',
  'member',
  'memberRole',
  'confirmed',
  'blocked',
];

/** Of what somebody has written, the office changes what became of it; nobody makes one up. */
const inquiryFields = ['state', 'answer', 'internalNote'];

export interface Grant {
  action: string;
  subject: string | null;
  /** `all`: every field of the type, nested ones included. */
  fields: 'all' | readonly string[] | null;
}

/**
 * Everything the role "Redaktion" may do: content, files, member accounts and what visitors have written; no admin accounts, no
 * tokens, no settings. A feature with an admin action of its own adds one line here.
 */
export const editorialGrants = (hasDrafts: (uid: UID.ContentType) => boolean): Grant[] => [
  ...fullyEdited.flatMap((subject): Grant[] => [
    ...['create', 'read', 'update'].map((verb) => ({
      action: explorer(verb),
      subject,
      fields: 'all' as const,
    })),
    // The site cannot be without its settings.
    ...(subject === 'api::site-settings.site-settings'
      ? []
      : [{ action: explorer('delete'), subject, fields: null }]),
    ...(hasDrafts(subject) ? [{ action: explorer('publish'), subject, fields: null }] : []),
  ]),
  ...['create', 'read', 'update'].map((verb) => ({
    action: explorer(verb),
    subject: 'plugin::users-permissions.user',
    fields: accountFields,
  })),
  { action: explorer('delete'), subject: 'plugin::users-permissions.user', fields: null },
  { action: explorer('read'), subject: inquiryUid, fields: 'all' },
  { action: explorer('update'), subject: inquiryUid, fields: inquiryFields },
  { action: explorer('delete'), subject: inquiryUid, fields: null },
  ...[seeInquiries, sendAnswers, seeNewsletter, sendNewsletter, seeStatistics].map((action) => ({
    action,
    subject: null,
    fields: null,
  })),
  ...['read', 'assets.create', 'assets.update', 'assets.download', 'configure-view'].map(
    (verb) => ({ action: `plugin::upload.${verb}`, subject: null, fields: null }),
  ),
  ...editorialActionIds.map((action) => ({ action, subject: null, fields: null })),
];
