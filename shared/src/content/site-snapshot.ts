import { z } from 'zod';
import { articleSchema } from './article.ts';
import { eventSchema } from './event.ts';
import { guideSchema } from './guide.ts';
import { memberSchema } from './member.ts';
import { newsletterIssueSchema } from './newsletter-issue.ts';
import { pageSchema } from './page.ts';
import { personSchema } from './person.ts';
import { practiceExampleSchema } from './practice-example.ts';
import { redirectSchema } from './redirect.ts';
import { seriesSchema } from './series.ts';
import { siteSettingsSchema } from './site-settings.ts';
import { topicSchema } from './topic.ts';
import { venueSchema } from './venue.ts';

/**
 * Everything the public site is made of, and nothing the public may not know. The CMS's internal
 * snapshot route produces it (rows and fields filtered there), the site reads nothing else.
 * Relations are documentIds; a reference to something unpublished has been left out.
 */
export const siteSnapshotSchema = z.object({
  settings: siteSettingsSchema,
  topics: z.array(topicSchema),
  series: z.array(seriesSchema),
  events: z.array(eventSchema),
  guides: z.array(guideSchema),
  articles: z.array(articleSchema),
  pages: z.array(pageSchema),
  practiceExamples: z.array(practiceExampleSchema),
  newsletterIssues: z.array(newsletterIssueSchema),
  members: z.array(memberSchema),
  persons: z.array(personSchema),
  venues: z.array(venueSchema),
  redirects: z.array(redirectSchema),
});
export type SiteSnapshot = z.infer<typeof siteSnapshotSchema>;
