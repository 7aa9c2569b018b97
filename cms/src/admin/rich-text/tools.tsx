import type { ReactNode } from 'react';
import type { ChainedCommands, Editor } from '@tiptap/core';
import {
  ArrowClockwise,
  Bold,
  BulletList,
  GridNine,
  HeadingFour,
  HeadingThree,
  HeadingTwo,
  Italic,
  Minus,
  NumberList,
  Quotes,
} from '@strapi/icons';

export interface Tool {
  label: string;
  icon: ReactNode;
  /** What is on at the cursor; without it the tool does something once. */
  isOn?: (editor: Editor) => boolean;
  apply: (chain: ChainedCommands, editor: Editor) => ChainedCommands;
  /** Where it is not simply what can be applied. */
  isPossible?: (editor: Editor) => boolean;
}

/** A heading becomes a point as well: Markdown's lists hold text only. */
const asText = (chain: ChainedCommands, editor: Editor): ChainedCommands =>
  editor.isActive('heading') ? chain.setParagraph() : chain;

const isOutsideTable = (editor: Editor): boolean => !editor.isActive('table');

const heading = (level: 2 | 3 | 4, label: string, icon: ReactNode): Tool => ({
  label,
  icon,
  isOn: (editor) => editor.isActive('heading', { level }),
  apply: (chain) => chain.toggleHeading({ level }),
});

/** What makes up a text, in the order of the toolbar; groups are set apart. */
export const toolGroups: readonly (readonly Tool[])[] = [
  [
    heading(2, 'Überschrift', <HeadingTwo />),
    heading(3, 'Unterüberschrift', <HeadingThree />),
    heading(4, 'Kleine Überschrift', <HeadingFour />),
  ],
  [
    {
      label: 'Fett (Strg+B)',
      icon: <Bold />,
      isOn: (editor) => editor.isActive('bold'),
      apply: (chain) => chain.toggleBold(),
    },
    {
      label: 'Kursiv (Strg+I)',
      icon: <Italic />,
      isOn: (editor) => editor.isActive('italic'),
      apply: (chain) => chain.toggleItalic(),
    },
  ],
  [
    {
      label: 'Aufzählung',
      icon: <BulletList />,
      isOn: (editor) => editor.isActive('bulletList'),
      apply: (chain, editor) => asText(chain, editor).toggleBulletList(),
      isPossible: isOutsideTable,
    },
    {
      label: 'Nummerierte Liste',
      icon: <NumberList />,
      isOn: (editor) => editor.isActive('orderedList'),
      apply: (chain, editor) => asText(chain, editor).toggleOrderedList(),
      isPossible: isOutsideTable,
    },
    {
      label: 'Zitat',
      icon: <Quotes />,
      isOn: (editor) => editor.isActive('blockquote'),
      apply: (chain) => chain.toggleBlockquote(),
    },
    {
      label: 'Tabelle einfügen',
      icon: <GridNine />,
      apply: (chain) => chain.insertTable({ rows: 3, cols: 3, withHeaderRow: true }),
    },
    {
      label: 'Trennlinie',
      icon: <Minus />,
      apply: (chain) => chain.setHorizontalRule(),
    },
  ],
];

export const historyTools: readonly Tool[] = [
  {
    label: 'Rückgängig (Strg+Z)',
    icon: <ArrowClockwise style={{ transform: 'scaleX(-1)' }} />,
    apply: (chain) => chain.undo(),
  },
  {
    label: 'Wiederholen (Strg+Umschalt+Z)',
    icon: <ArrowClockwise />,
    apply: (chain) => chain.redo(),
  },
];

export interface TableTool {
  label: string;
  apply: (chain: ChainedCommands) => ChainedCommands;
}

/** Only where the cursor is in a table. */
export const tableTools: readonly TableTool[] = [
  { label: 'Zeile darunter', apply: (chain) => chain.addRowAfter() },
  { label: 'Zeile löschen', apply: (chain) => chain.deleteRow() },
  { label: 'Spalte rechts', apply: (chain) => chain.addColumnAfter() },
  { label: 'Spalte löschen', apply: (chain) => chain.deleteColumn() },
  { label: 'Tabelle löschen', apply: (chain) => chain.deleteTable() },
];
