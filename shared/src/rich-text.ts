import { Marked, type Tokens } from 'marked';
import sanitizeHtml from 'sanitize-html';
import { markAbbreviations } from './mark-abbreviations.ts';
import { slugify } from './slug.ts';

export interface RichText {
  /** Sanitised after rendering: safe to insert as it is. */
  html: string;
  /** Headings of level 2 in order, for a table of contents. */
  headings: { id: string; text: string }[];
}

/**
 * What editors may use. No `img`: pictures come with their credit through the entry's image field.
 * No `style`, no event handlers, no `data:` or `javascript:` addresses.
 */
const policy: sanitizeHtml.IOptions = {
  allowedTags: (
    'h2 h3 h4 p br hr strong em del sub sup abbr a ul ol li blockquote code pre ' +
    'table thead tbody tr th td section span'
  ).split(' '),
  allowedAttributes: {
    a: ['href', 'hreflang', 'lang'],
    abbr: ['title'],
    h2: ['id'],
    h3: ['id'],
    h4: ['id'],
    ol: ['start'],
    section: ['class', 'tabindex', 'aria-label'],
    span: ['lang'],
    th: ['scope'],
  },
  // A table wider than a phone scrolls in its own focusable region instead of moving the page.
  allowedClasses: { section: ['table-scroll'] },
  allowedSchemes: ['https', 'http', 'mailto', 'tel'],
  allowProtocolRelative: false,
  disallowedTagsMode: 'discard',
};

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
};

/** HTML → its text, with the entities that the sanitiser writes turned back into characters. */
const plainText = (html: string): string => {
  // Most headings and cells are plain words: a parser each would be half the work of a text.
  if (!/[<&]/.test(html)) return html.trim();
  return sanitizeHtml(html, { allowedTags: [], allowedAttributes: {} })
    .replace(/&(?:amp|lt|gt|quot);/g, (entity) => entities[entity] ?? entity)
    .trim();
};

const attribute = (text: string): string => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;');

/**
 * Markdown → safe HTML, the only such place in the product: site, search index and member area use
 * it. `#` becomes a second-level heading, because the page's own title is the first.
 */
export const renderRichText = (markdown: string): RichText => {
  const headings: RichText['headings'] = [];
  const taken = new Map<string, number>();

  const marked = new Marked({ gfm: true, async: false });
  marked.use({
    renderer: {
      heading({ tokens, depth }: Tokens.Heading): string {
        const html = this.parser.parseInline(tokens);
        const level = Math.min(Math.max(depth, 2), 4);
        const text = plainText(html);
        const base = slugify(text) || 'abschnitt';
        const seen = taken.get(base) ?? 0;
        taken.set(base, seen + 1);
        const id = seen === 0 ? base : `${base}-${seen + 1}`;
        if (level === 2) headings.push({ id, text });
        return `<h${level} id="${id}">${html}</h${level}>\n`;
      },
      table(token: Tokens.Table): string {
        const cell = (tag: 'th' | 'td', c: Tokens.TableCell) =>
          `<${tag}${tag === 'th' ? ' scope="col"' : ''}>${this.parser.parseInline(c.tokens)}</${tag}>`;
        const head = token.header.map((c) => cell('th', c)).join('');
        const rows = token.rows
          .map((row) => `<tr>${row.map((c) => cell('td', c)).join('')}</tr>`)
          .join('\n');
        const label = token.header.map((c) => plainText(c.text)).join(', ');
        return (
          `<section class="table-scroll" tabindex="0" aria-label="Tabelle: ${attribute(label)}">` +
          `<table><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table></section>\n`
        );
      },
    },
  });

  const html = markAbbreviations(sanitizeHtml(marked.parse(markdown) as string, policy));
  return { html, headings };
};

/** Markdown → running text without marks, for search and descriptions. */
export const richTextToPlain = (markdown: string): string =>
  plainText(
    renderRichText(markdown).html.replace(/<\/(?:p|li|h[2-4]|td|th)>|<br \/>/g, '$& '),
  ).replace(/\s+/g, ' ');
