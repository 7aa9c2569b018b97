import { xmlText } from './xml.ts';

export interface FeedItem {
  title: string;
  /** Absolute. */
  link: string;
  description: string;
  /** RFC 822 */
  published: string;
  category: string;
}

/** All that a feed says. */
export interface FeedView {
  title: string;
  description: string;
  publicUrl: string;
  /** The page that the feed belongs to, and the feed itself. */
  pagePath: string;
  feedPath: string;
  items: readonly FeedItem[];
}

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

/** RSS 2.0. Own lines: a library would stamp the build's time. */
export const feedXml = ({
  title,
  description,
  publicUrl,
  pagePath,
  feedPath,
  items,
}: FeedView): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">',
    '<channel>',
    `<title>${xmlText(title)}</title>`,
    `<link>${xmlText(`${publicUrl}${pagePath}`)}</link>`,
    `<atom:link href="${xmlText(`${publicUrl}${feedPath}`)}" rel="self" type="application/rss+xml"/>`,
    `<description>${xmlText(description)}</description>`,
    '<language>de</language>',
    ...items.map(itemXml),
    '</channel>',
    '</rss>',
    '',
  ].join('\n');

export const feedResponse = (view: FeedView): Response =>
  new Response(feedXml(view), {
    headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' },
  });
