import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { readIssue } from './read-issue';
import { dispatchRowSchema, dispatchTable, isFor, subscriptionTable } from './subscription-row';

/** Numbers only: how many get the newsletter, and what of it. */
export interface NewsletterOverview {
  confirmed: number;
  unconfirmed: number;
  /** Who chose no topic and gets every issue. */
  ofAllTopics: number;
  byTopic: { title: string; count: number }[];
}

const choiceSchema = z.array(z.object({ topicIds: z.array(z.string()) }));

const readChoices = async (strapi: Core.Strapi): Promise<string[][]> =>
  choiceSchema
    .parse(
      await subscriptionTable(strapi).findMany({
        select: ['topicIds'],
        where: { state: 'confirmed' },
      }),
    )
    .map(({ topicIds }) => topicIds);

export const readNewsletterOverview = async (strapi: Core.Strapi): Promise<NewsletterOverview> => {
  const choices = await readChoices(strapi);
  const topics: { documentId: string; title: string }[] = await strapi.db
    .query('api::topic.topic')
    .findMany({
      select: ['documentId', 'title'],
      where: { publishedAt: { $notNull: true } },
      orderBy: { position: 'asc' },
    });
  return {
    confirmed: choices.length,
    unconfirmed: await subscriptionTable(strapi).count({ where: { state: 'unconfirmed' } }),
    ofAllTopics: choices.filter((chosen) => chosen.length === 0).length,
    byTopic: topics.map(({ documentId, title }) => ({
      title,
      count: choices.filter((chosen) => chosen.includes(documentId)).length,
    })),
  };
};

/** What the panel beside an issue shows. */
export interface IssueState {
  dispatch: {
    requestedAt: string;
    requestedBy: string | null;
    recipients: number;
    isFinished: boolean;
  } | null;
  /** How many would get the published version now; null while it is not published. */
  recipients: number | null;
}

export const readIssueState = async (
  strapi: Core.Strapi,
  documentId: string,
): Promise<IssueState> => {
  const raw: unknown = await dispatchTable(strapi).findOne({ where: { issueId: documentId } });
  if (raw !== null) {
    const { requestedAt, requestedBy, recipients, finishedAt } = dispatchRowSchema.parse(raw);
    return {
      dispatch: {
        requestedAt: requestedAt.toISOString(),
        requestedBy,
        recipients,
        isFinished: finishedAt !== null,
      },
      recipients: null,
    };
  }
  const issue = await readIssue(strapi, documentId, 'published');
  if (issue === null) return { dispatch: null, recipients: null };
  const about = issue.topics.map((topic) => topic.documentId);
  const choices = await readChoices(strapi);
  return { dispatch: null, recipients: choices.filter((chosen) => isFor(chosen, about)).length };
};
