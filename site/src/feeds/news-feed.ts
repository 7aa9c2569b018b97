import { paths, type Event } from '@netzwerk/shared';
import type { Site } from '../cms/site.ts';
import { eventDateBlock } from '../events/event-dates.ts';
import { awaitsNewDate } from '../events/event-phase.ts';
import { placePhrase } from '../events/event-place.ts';
import { upcomingEvents } from '../views/parts/event-row.ts';
import { xmlText } from './xml.ts';

interface FeedItem {
  title: string;
  link: string;
  description: string;
  /** RFC 822 */
  published: string;
  category: string;
}

/** All that the feed says. */
export interface NewsFeedView {
  siteName: string;
  claim: string;
  publicUrl: string;
  items: FeedItem[];
}

/** Noon UTC: a day without a time falls on itself in every European zone. */
const dayAsDate = (day: string): string => new Date(`${day}T12:00:00Z`).toUTCString();

const eventTitle = (event: Event): string => {
  if (event.state === 'cancelled') return `Abgesagt: ${event.title}`;
  if (awaitsNewDate(event)) return `Verschoben: ${event.title}`;
  return `${eventDateBlock(event).phrase}: ${event.title}`;
};

const feedItems = (site: Site): FeedItem[] => {
  const articles = site.articles.all.slice(0, 30).map((article) => ({
    title: article.title,
    link: `${site.publicUrl}${paths.article(article.slug)}`,
    description: article.lead,
    published: dayAsDate(article.publishedOn),
    category: 'Meldung',
  }));
  const events = upcomingEvents(site).map((event) => ({
    title: eventTitle(event),
    link: `${site.publicUrl}${paths.event(event.slug)}`,
    description: `${placePhrase(event)}. ${event.lead}`,
    published: new Date(event.updatedAt).toUTCString(),
    category: 'Veranstaltung',
  }));
  return [...articles, ...events].toSorted(
    (a, b) => Date.parse(b.published) - Date.parse(a.published) || (a.link < b.link ? -1 : 1),
  );
};

const itemXml = (item: FeedItem): string =>
  [
    '<item>',
    `<title>${xmlText(item.title)}</title>`,
    `<link>${xmlText(item.link)}</link>`,
    `<guid isPermaLink="true">${xmlText(item.link)}</guid>`,
    `<description>${xmlText(item.description)}</description>`,
    `<category>${xmlText(item.category)}</category>`,
    `<pubDate>${item.published}</pubDate>`,
    '</item>',
  ].join('\n');

export const selectNewsFeed = (site: Site): NewsFeedView => ({
  siteName: site.settings.siteName,
  claim: site.settings.claim,
  publicUrl: site.publicUrl,
  items: feedItems(site),
});

/** RSS 2.0 of articles and upcoming events. Own lines: a library would stamp the build's time. */
export const newsFeed = ({ siteName, claim, publicUrl, items }: NewsFeedView): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">',
    '<channel>',
    `<title>${xmlText(siteName)}</title>`,
    `<link>${xmlText(`${publicUrl}${paths.home}`)}</link>`,
    `<atom:link href="${xmlText(`${publicUrl}${paths.feed}`)}" rel="self" type="application/rss+xml"/>`,
    `<description>${xmlText(`Meldungen und Veranstaltungen: ${claim}`)}</description>`,
    '<language>de</language>',
    ...items.map(itemXml),
    '</channel>',
    '</rss>',
    '',
  ].join('\n');
