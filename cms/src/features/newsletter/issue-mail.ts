import { formatDay, paths, type NewsletterSection } from '@netzwerk/shared';
import { environment } from '../../env';
import type { Office } from '../inquiries/inquiry-mails';
import type { Mail } from '../mail/mail';
import type { Issue } from './read-issue';
import { addressWithKey } from './subscription-mails';
import type { IssueMail } from './subscription-row';

/** Replaced for each recipient. */
const keyMarker = '{{schluessel}}';

const origin = (): string => environment.PUBLIC_URL;

/** Editors write addresses of the site without its name. */
const absolute = (link: string): string => (link.startsWith('/') ? `${origin()}${link}` : link);

const addressesOf = (issue: Issue) => ({
  archive: `${origin()}${paths.newsletterIssue(issue.slug)}`,
  settings: addressWithKey(paths.newsletterSettings, keyMarker),
  unsubscribe: addressWithKey(paths.newsletterUnsubscribe, keyMarker),
});

const textSection = ({ title, text, link }: NewsletterSection): string[] => [
  title,
  '-'.repeat(Math.min(title.length, 60)),
  text.trim(),
  ...(link ? [`Weiterlesen: ${absolute(link)}`] : []),
  '',
];

const asText = (issue: Issue, office: Office): string => {
  const { archive, settings, unsubscribe } = addressesOf(issue);
  return [
    issue.title,
    `Newsletter des Netzwerks Innenstadt NRW vom ${formatDay(issue.issuedOn)}`,
    '',
    issue.lead.trim(),
    '',
    ...issue.sections.flatMap(textSection),
    '='.repeat(40),
    `Im Browser lesen: ${archive}`,
    `Themen ändern: ${settings}`,
    `Abmelden: ${unsubscribe}`,
    '',
    office.name,
    `Telefon ${office.phone}, E-Mail ${office.email}`,
    `Impressum: ${origin()}${paths.imprint}`,
    `Datenschutz: ${origin()}${paths.privacy}`,
    '',
  ].join('\n');
};

const escape = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

const paragraphs = (text: string): string =>
  text
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) => `<p>${escape(paragraph).replaceAll('\n', '<br>')}</p>`)
    .join('\n');

const anchor = (href: string, label: string): string =>
  `<a href="${escape(href)}" style="color:#0b4f6c">${escape(label)}</a>`;

const htmlSection = ({ title, text, link }: NewsletterSection): string => {
  const heading = link ? anchor(absolute(link), title) : escape(title);
  return `<h2 style="font-size:20px;line-height:1.3;margin:28px 0 8px">${heading}</h2>\n${paragraphs(text)}`;
};

/** Headings, paragraphs and links: no picture, no style sheet, nothing that is fetched when it is read. */
const asHtml = (issue: Issue, office: Office): string => {
  const { archive, settings, unsubscribe } = addressesOf(issue);
  return `<!doctype html>
<html lang="de">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(issue.title)}</title></head>
<body style="margin:0;padding:24px 16px;font-family:sans-serif;font-size:16px;line-height:1.5;color:#1c1c1c;background:#ffffff">
<div style="max-width:600px;margin:0 auto">
<p style="margin:0">Newsletter des Netzwerks Innenstadt NRW vom ${escape(formatDay(issue.issuedOn))}</p>
<h1 style="font-size:26px;line-height:1.25;margin:4px 0 16px">${escape(issue.title)}</h1>
${paragraphs(issue.lead)}
${issue.sections.map(htmlSection).join('\n')}
<hr style="margin:32px 0 16px;border:0;border-top:1px solid #767676">
<p>${anchor(archive, 'Im Browser lesen')}<br>${anchor(settings, 'Themen ändern')}<br>${anchor(unsubscribe, 'Newsletter abmelden')}</p>
<p>${escape(office.name)}<br>Telefon ${escape(office.phone)}, E-Mail ${anchor(`mailto:${office.email}`, office.email)}<br>${anchor(`${origin()}${paths.imprint}`, 'Impressum')}, ${anchor(`${origin()}${paths.privacy}`, 'Datenschutz')}</p>
</div>
</body>
</html>
`;
};

export const issueMail = (issue: Issue, office: Office): IssueMail => ({
  subject: issue.title,
  text: asText(issue, office),
  html: asHtml(issue, office),
  topicIds: issue.topics.map(({ documentId }) => documentId),
});

/** The issue as one recipient gets it. */
export const issueMailTo = (
  mail: IssueMail,
  { to, access }: { to: string; access: string },
): Mail => ({
  to,
  subject: mail.subject,
  text: mail.text.replaceAll(keyMarker, access),
  html: mail.html.replaceAll(keyMarker, access),
  unsubscribeUrl: addressWithKey(paths.newsletterUnsubscribe, access),
  kind: 'newsletter-issue',
});

/** To the editor: what it will look like, with links that do nothing yet. */
export const trialMailTo = (mail: IssueMail, to: string): Mail => ({
  to,
  subject: `Test: ${mail.subject}`.slice(0, 250),
  text: mail.text.replaceAll(keyMarker, 'test'),
  html: mail.html.replaceAll(keyMarker, 'test'),
  kind: 'newsletter-test',
});
