import type { UID } from '@strapi/strapi';

export const approvalRulesUid = 'api::approval-rules.approval-rules';

/** Types that can be put under the four-eyes rule, with their switch and how a message names one. */
export const approvalTypes = {
  'api::topic.topic': { field: 'topic', label: 'Thema' },
  'api::event.event': { field: 'event', label: 'Veranstaltung' },
  'api::guide.guide': { field: 'guide', label: 'Leitfaden' },
  'api::article.article': { field: 'article', label: 'Meldung' },
  'api::page.page': { field: 'page', label: 'Seite' },
  'api::practice-example.practice-example': { field: 'practiceExample', label: 'Praxisbeispiel' },
  'api::newsletter-issue.newsletter-issue': { field: 'newsletterIssue', label: 'Newsletter' },
} as const satisfies Partial<Record<UID.ContentType, { field: string; label: string }>>;
export type ApprovalType = keyof typeof approvalTypes;

export const isApprovalType = (uid: string): uid is ApprovalType => uid in approvalTypes;
