import type { Site } from '../cms/site.ts';
import { eventMonths } from '../events/event-days.ts';
import { selectArticle } from '../views/article.ts';
import { articleYears, selectArticles, selectArticleYear } from '../views/articles.ts';
import { selectContact } from '../views/contact.ts';
import { editorialPagePaths, selectEditorialPage } from '../views/editorial-page.ts';
import { selectEvent } from '../views/event.ts';
import { selectEventMonth } from '../views/event-month.ts';
import { selectEvents } from '../views/events.ts';
import { selectGuide } from '../views/guide.ts';
import { selectGuides } from '../views/guides.ts';
import { selectHome } from '../views/home.ts';
import { selectInformation } from '../views/information.ts';
import { selectMemberArea, type MemberAreaPage } from '../views/member-area.ts';
import { selectMember } from '../views/member.ts';
import { selectMembers } from '../views/members.ts';
import { selectNewsletterIssue } from '../views/newsletter-issue.ts';
import {
  newsletterSteps,
  selectNewsletter,
  selectNewsletterArchive,
  selectNewsletterConfirm,
  selectNewsletterSettings,
  selectNewsletterStep,
  selectNewsletterUnsubscribe,
} from '../views/newsletter.ts';
import { selectNotFound } from '../views/not-found.ts';
import {
  selectBarrierForm,
  selectFormatForm,
  selectMessageForm,
  selectMessageSent,
} from '../views/inquiry-form.ts';
import { selectPracticeExample } from '../views/practice-example.ts';
import { selectPracticeExamples } from '../views/practice-examples.ts';
import { programmeYears, selectProgramme } from '../views/programme.ts';
import { reviewYears, selectReviews, selectReviewYear } from '../views/reviews.ts';
import { selectSearchPage } from '../views/search-page.ts';
import { selectSeries } from '../views/series.ts';
import { selectSeriesList } from '../views/series-list.ts';
import { selectTopic } from '../views/topic.ts';
import { selectTopics } from '../views/topics.ts';
import { outputPer, outputPerEntry, singleOutput } from './output-type.ts';

export const homePage = singleOutput('/', selectHome);
export const notFoundPage = singleOutput('/404/', selectNotFound);
export const contactPage = singleOutput('/kontakt/', selectContact);
export const writeMessagePage = singleOutput('/kontakt/nachricht/', selectMessageForm);
export const requestFormatPage = singleOutput('/kontakt/anderes-format/', selectFormatForm);
export const messageSentPage = singleOutput('/kontakt/gesendet/', selectMessageSent);
export const reportBarrierPage = singleOutput('/barriere-melden/', selectBarrierForm);
export const membersPage = singleOutput('/mitglieder/', selectMembers);
export const memberPage = outputPerEntry(
  '/mitglieder/[slug]/',
  ({ members }) => members,
  selectMember,
);
export const searchPage = singleOutput('/suche/', selectSearchPage);

export const editorialPage = outputPer(
  '/[...pfad]/',
  'pfad',
  editorialPagePaths,
  selectEditorialPage,
);

export const topicsPage = singleOutput('/themen/', selectTopics);
export const topicPage = outputPerEntry('/themen/[slug]/', ({ topics }) => topics, selectTopic);

export const eventsPage = singleOutput('/veranstaltungen/', selectEvents);
export const eventPage = outputPerEntry(
  '/veranstaltungen/[slug]/',
  ({ events }) => events,
  selectEvent,
);
export const eventMonthPage = outputPer(
  '/veranstaltungen/monat/[monat]/',
  'monat',
  eventMonths,
  selectEventMonth,
);
export const programmePage = outputPer(
  '/veranstaltungen/jahresprogramm/[jahr]/',
  'jahr',
  programmeYears,
  selectProgramme,
);
export const seriesListPage = singleOutput('/veranstaltungen/reihen/', selectSeriesList);
export const seriesPage = outputPerEntry(
  '/veranstaltungen/reihen/[slug]/',
  ({ series }) => series,
  selectSeries,
);
export const reviewsPage = singleOutput('/veranstaltungen/rueckblick/', selectReviews);

export const reviewYearPage = outputPer(
  '/veranstaltungen/rueckblick/[jahr]/',
  'jahr',
  reviewYears,
  selectReviewYear,
);

export const informationPage = singleOutput('/informationen/', selectInformation);
export const articlesPage = singleOutput('/informationen/meldungen/', selectArticles);
export const articleYearPage = outputPer(
  '/informationen/meldungen/jahr/[jahr]/',
  'jahr',
  articleYears,
  selectArticleYear,
);
export const articlePage = outputPerEntry(
  '/informationen/meldungen/[slug]/',
  ({ articles }) => articles,
  selectArticle,
);
export const guidesPage = singleOutput('/informationen/leitfaeden/', selectGuides);
export const guidePage = outputPerEntry(
  '/informationen/leitfaeden/[slug]/',
  ({ guides }) => guides,
  selectGuide,
);
export const practiceExamplesPage = singleOutput(
  '/informationen/praxisbeispiele/',
  selectPracticeExamples,
);
export const practiceExamplePage = outputPerEntry(
  '/informationen/praxisbeispiele/[slug]/',
  ({ practiceExamples }) => practiceExamples,
  selectPracticeExample,
);

export const newsletterPage = singleOutput('/newsletter/', selectNewsletter);
export const newsletterConfirmPage = singleOutput(
  '/newsletter/bestaetigen/',
  selectNewsletterConfirm,
);
export const newsletterSettingsPage = singleOutput(
  '/newsletter/einstellungen/',
  selectNewsletterSettings,
);
export const newsletterUnsubscribePage = singleOutput(
  '/newsletter/abmelden/',
  selectNewsletterUnsubscribe,
);
export const newsletterStepPage = outputPer(
  '/newsletter/[schritt]/',
  'schritt',
  newsletterSteps,
  selectNewsletterStep,
);
export const newsletterArchivePage = singleOutput('/newsletter/archiv/', selectNewsletterArchive);
export const newsletterIssuePage = outputPerEntry(
  '/newsletter/archiv/[slug]/',
  ({ newsletterIssues }) => newsletterIssues,
  selectNewsletterIssue,
);

const memberAreaPage = (page: MemberAreaPage) =>
  singleOutput(
    page === 'start' ? '/mitgliederbereich/' : `/mitgliederbereich/${page}/`,
    (site: Site) => selectMemberArea(site, page),
  );
export const memberStartPage = memberAreaPage('start');
export const memberGuidePage = memberAreaPage('leitfaden');
export const memberEventsPage = memberAreaPage('veranstaltungen');
export const memberEventPage = memberAreaPage('veranstaltung');
export const forgotPasswordPage = memberAreaPage('passwort-vergessen');
export const newPasswordPage = memberAreaPage('passwort-neu');

/** Every kind of page; `meta`, `chrome` and `credits` are common to their views. */
export const pageTypes = [
  homePage,
  notFoundPage,
  contactPage,
  writeMessagePage,
  requestFormatPage,
  messageSentPage,
  reportBarrierPage,
  membersPage,
  memberPage,
  searchPage,
  editorialPage,
  topicsPage,
  topicPage,
  eventsPage,
  eventPage,
  eventMonthPage,
  programmePage,
  seriesListPage,
  seriesPage,
  reviewsPage,
  reviewYearPage,
  informationPage,
  articlesPage,
  articleYearPage,
  articlePage,
  guidesPage,
  guidePage,
  practiceExamplesPage,
  practiceExamplePage,
  newsletterPage,
  newsletterConfirmPage,
  newsletterSettingsPage,
  newsletterUnsubscribePage,
  newsletterStepPage,
  newsletterArchivePage,
  newsletterIssuePage,
  memberStartPage,
  memberGuidePage,
  memberEventsPage,
  memberEventPage,
  forgotPasswordPage,
  newPasswordPage,
] as const;
