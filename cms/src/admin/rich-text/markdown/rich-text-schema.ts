import { Extension, getSchema, type Extensions } from '@tiptap/core';
import { Code } from '@tiptap/extension-code';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import StarterKit from '@tiptap/starter-kit';

/** What Markdown says and the editor does not show, kept so that it is written as it was read. */
const KeptFromMarkdown = Extension.create({
  name: 'keptFromMarkdown',
  addGlobalAttributes: () => [
    {
      types: ['bulletList', 'orderedList'],
      // Blank lines between the points: they become paragraphs on the website.
      attributes: { loose: { default: false, rendered: false } },
    },
  ],
});

/**
 * All that a text may consist of, which is what the website shows (shared/src/rich-text.ts): no
 * images, no first-level heading. A cell holds one line, because Markdown can say nothing else.
 */
export const textExtensions: Extensions = [
  StarterKit.configure({
    code: false,
    underline: false,
    heading: { levels: [2, 3, 4] },
    link: {
      openOnClick: false,
      autolink: true,
      defaultProtocol: 'https',
      HTMLAttributes: { target: null, rel: null },
    },
  }),
  Code.extend({ excludes: '' }),
  Table.configure({ resizable: false }),
  TableRow,
  TableHeader.extend({ content: 'paragraph' }),
  TableCell.extend({ content: 'paragraph' }),
  KeptFromMarkdown,
];

export const textSchema = getSchema(textExtensions);
