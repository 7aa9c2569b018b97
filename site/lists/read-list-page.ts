import { Parser } from 'htmlparser2';

/** A place in the HTML: from the first character to before the last. */
export interface Span {
  start: number;
  end: number;
}

export interface FilterOption {
  value: string;
  label: string;
}

export interface FilterGroup {
  /** Of its parameter in the address. */
  name: string;
  label: string;
  options: FilterOption[];
}

/** An entry of the list: its place in each group, `format:seminar`, and how it is shown. */
export interface ListRow {
  values: ReadonlySet<string>;
  html: string;
  /** The credit of its picture, which every page that shows it must name. */
  credit: string | null;
}

/** Something outside the list that stands for one of its entries: an area on a map. */
export interface ListMark extends Span {
  values: ReadonlySet<string>;
}

/** The form of a list page, and where an answer goes. */
export interface ListFrame {
  /** Where `title` and the description for search engines begin. */
  title: number;
  description: number | null;
  groups: FilterGroup[];
  /** "Termin", "Termine" */
  one: string;
  many: string;
  /** Of each group's options and of its links, by its name. */
  options: ReadonlyMap<string, Span>;
  links: ReadonlyMap<string, Span>;
  list: Span;
  /** The credits of the pictures that the whole list shows, if it shows any. */
  credits: Span | null;
  /** Left out where their entry is not among those found. */
  marks: readonly ListMark[];
  /** Of the list that the rows stand in. */
  rowsClass: string;
  /** Where all rows are, when the page shows only some: a page for each option of one group. */
  elsewhere: { group: string; pages: string } | null;
}

/** What a page of the release says about itself: its rows, and how they can be chosen from. */
export interface ListPage {
  html: string;
  rows: ListRow[];
  /** Credits of its pictures as HTML, by their text. */
  credits: ReadonlyMap<string, string>;
  /** Null where the page has no filter. */
  frame: ListFrame | null;
}

interface Open {
  name: string;
  attributes: Readonly<Record<string, string>>;
  innerStart: number;
  outerStart: number;
}

const contentBegins = ' content="';
const countBehind = /\s\(\d+\)$/;

/**
 * Reads a static list page: everything that is known about the filter stands in the page itself, so
 * that an answer can never offer or count what the release does not have.
 */
export const readListPage = (html: string): ListPage => {
  const open: Open[] = [];
  const rows: ListRow[] = [];
  const groups: FilterGroup[] = [];
  const options = new Map<string, Span>();
  const links = new Map<string, Span>();
  const marks: ListMark[] = [];
  const credits = new Map<string, string>();
  let creditsSpan: Span | null = null;
  let title: number | null = null;
  let description: number | null = null;
  let form: Readonly<Record<string, string>> | null = null;
  let list: { span: Span; pages: string | undefined; group: string | undefined } | null = null;
  let rowsClass = '';
  let text = '';

  const close = ({ name, attributes, innerStart, outerStart }: Open, inner: Span, end: number) => {
    const { 'data-values': values, 'data-facet': facet, 'data-credit': credit } = attributes;
    const outer = { start: outerStart, end };
    if (name === 'li' && values !== undefined)
      rows.push({
        values: new Set(values.split(' ')),
        html: html.slice(outerStart, end),
        credit: credit ?? null,
      });
    else if (values !== undefined) marks.push({ ...outer, values: new Set(values.split(' ')) });
    else if (credit !== undefined) credits.set(credit, html.slice(inner.start, inner.end));
    else if (name === 'aside' && attributes['class']?.includes('credits')) creditsSpan = outer;
    else if (name === 'option' && attributes['value'])
      groups
        .at(-1)
        ?.options.push({ value: attributes['value'], label: text.trim().replace(countBehind, '') });
    else if (name === 'select' && attributes['name'] !== undefined && form !== null)
      options.set(attributes['name'], { start: innerStart, end: inner.end });
    else if (facet !== undefined) links.set(facet, inner);
    else if (attributes['data-list'] !== undefined)
      list = { span: inner, pages: attributes['data-pages'], group: attributes['data-pages-by'] };
  };

  const parser: Parser = new Parser({
    onopentag(name, attributes) {
      const innerStart = parser.endIndex + 1;
      const parent = open.at(-1);
      open.push({ name, attributes, innerStart, outerStart: parser.startIndex });
      text = '';
      if (name === 'title') title ??= innerStart;
      if (name === 'meta' && attributes['name'] === 'description') {
        const at = html.slice(parser.startIndex, innerStart).indexOf(contentBegins);
        description = at < 0 ? null : parser.startIndex + at + contentBegins.length;
      }
      if (name === 'form' && attributes['data-many'] !== undefined) form = attributes;
      if (name === 'select' && form !== null)
        groups.push({
          name: attributes['name'] ?? '',
          label: attributes['data-label'] ?? '',
          options: [],
        });
      if (name === 'li' && attributes['data-values'] !== undefined && rowsClass === '')
        rowsClass = parent?.attributes['class'] ?? '';
    },
    ontext(part) {
      text += part;
    },
    onclosetag(name) {
      const closed = open.pop();
      if (closed?.name !== name) return;
      close(closed, { start: closed.innerStart, end: parser.startIndex }, parser.endIndex + 1);
    },
  });
  parser.end(html);

  // TypeScript does not follow what the callbacks have set.
  const found = { title, description, form, list, creditsSpan } as {
    title: number | null;
    description: number | null;
    form: Readonly<Record<string, string>> | null;
    list: { span: Span; pages?: string; group?: string } | null;
    creditsSpan: Span | null;
  };
  if (found.title === null || found.form === null || found.list === null)
    return { html, rows, credits, frame: null };
  const { span, pages, group } = found.list;
  return {
    html,
    rows,
    credits,
    frame: {
      title: found.title,
      description: found.description,
      groups,
      one: found.form['data-one'] ?? '',
      many: found.form['data-many'] ?? '',
      options,
      links,
      list: span,
      credits: found.creditsSpan,
      marks,
      rowsClass,
      elsewhere: pages === undefined || group === undefined ? null : { group, pages },
    },
  };
};
