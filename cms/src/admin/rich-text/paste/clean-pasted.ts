import { flattenTables } from './flatten-tables';
import { nestWordLists } from './nest-word-lists';

export interface CleanedPaste {
  html: string;
  /** There were images, which stay out: none comes in without its credit. */
  hadImages: boolean;
}

const unwrap = (element: Element): void => element.replaceWith(...element.childNodes);

const rename = (element: Element, name: string): void => {
  const renamed = element.ownerDocument.createElement(name);
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
};

const styleOf = (element: Element): string => element.getAttribute('style') ?? '';

const dropUnseen = (body: HTMLElement): void => {
  const comments = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_COMMENT);
  const found: Node[] = [];
  while (comments.nextNode()) found.push(comments.currentNode);
  for (const comment of found) comment.parentNode?.removeChild(comment);
  for (const element of body.querySelectorAll('style, script, meta, link, title, xml, template')) {
    element.remove();
  }
  for (const element of body.querySelectorAll('[style]')) {
    if (/display:\s*none|mso-hide:\s*all/i.test(styleOf(element))) element.remove();
  }
};

const dropImages = (body: HTMLElement): boolean => {
  const images = [...body.querySelectorAll('*')].filter(({ localName }) =>
    /^(img|svg|picture|object|embed|video|audio|iframe|canvas|v:.+)$/.test(localName),
  );
  for (const image of images) image.remove();
  return images.length > 0;
};

/** The page's title is the first level, so the texts' begin with the second and end with the fourth. */
const moveHeadings = (body: HTMLElement): void => {
  for (const title of body.querySelectorAll('p.MsoTitle, h1')) rename(title, 'h2');
  for (const small of body.querySelectorAll('h5, h6, p.MsoSubtitle')) rename(small, 'h4');
  for (const heading of body.querySelectorAll('h2, h3, h4')) {
    // Word makes headings bold beside being headings.
    for (const bold of heading.querySelectorAll('b, strong')) unwrap(bold);
    for (const line of heading.querySelectorAll('br')) line.replaceWith(' ');
  }
};

/** Bold and italic that are said by a style only, or taken back by one. */
const readStyles = (body: HTMLElement): void => {
  for (const element of body.querySelectorAll('b, strong, i, em, span, font, u')) {
    const style = styleOf(element);
    const isHeading = element.closest('h2, h3, h4') !== null;
    const bold = /font-weight:\s*(bold|[6-9]00)/i.test(style) && !isHeading;
    const italic = /font-style:\s*italic/i.test(style);
    const isTakenBack = /font-weight:\s*(normal|[1-4]00)/i.test(style);
    if (/^(b|strong)$/.test(element.localName)) {
      if (isTakenBack) unwrap(element);
    } else if (/^(span|font|u)$/.test(element.localName)) {
      if (bold) rename(element, 'strong');
      else if (italic) rename(element, 'em');
      else unwrap(element);
    }
  }
};

/** Marks inside a document and files of somebody's own computer lead nowhere on the website. */
const dropDeadLinks = (body: HTMLElement): void => {
  for (const link of body.querySelectorAll('a')) {
    const href = link.getAttribute('href') ?? '';
    if (!/^(https?:|mailto:|tel:|\/(?!\/))/i.test(href)) unwrap(link);
  }
};

const kept: Readonly<Record<string, readonly string[]>> = { a: ['href'], ol: ['start'] };

const dropAttributes = (body: HTMLElement): void => {
  for (const element of body.querySelectorAll('*')) {
    for (const { name } of [...element.attributes]) {
      if (kept[element.localName]?.includes(name) !== true) element.removeAttribute(name);
    }
  }
};

const plainSpaces = (body: HTMLElement): void => {
  const texts = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode;
    text.nodeValue = (text.nodeValue ?? '')
      .replace(/[\u00a0\u2007\u202f]/g, ' ')
      .replace(/\u00ad/g, '');
  }
};

const dropEmpty = (body: HTMLElement): void => {
  for (const element of body.querySelectorAll('p, div, h2, h3, h4, li, a, strong, b, em, i')) {
    if (element.textContent?.trim() === '' && !element.querySelector('table, hr, br')) {
      element.replaceWith(...(element.textContent === '' ? [] : [' ']));
    }
  }
};

/** What somebody has copied from Word, a mail or a website, as this website can show it. */
export const cleanPasted = (html: string): CleanedPaste => {
  // Copied here: clean already, and it carries how it is to be put together.
  if (html.includes('data-pm-slice')) return { html, hadImages: false };
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  nestWordLists(body);
  dropUnseen(body);
  const hadImages = dropImages(body);
  for (const element of body.querySelectorAll('*'))
    if (element.localName.includes(':')) unwrap(element);
  moveHeadings(body);
  readStyles(body);
  dropDeadLinks(body);
  flattenTables(body);
  dropAttributes(body);
  plainSpaces(body);
  dropEmpty(body);
  return { html: body.innerHTML, hadImages };
};
