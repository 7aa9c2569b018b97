import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, type Transaction } from '@tiptap/pm/state';

/** Sets one table's first row to be its heads and every other to be none, and undoes joined cells. */
const plain = (table: Node, start: number, change: Transaction): void => {
  const { tableHeader, tableCell } = table.type.schema.nodes;
  table.forEach((row, rowAt, rowIndex) => {
    row.forEach((cell, cellAt) => {
      const type = rowIndex === 0 ? tableHeader : tableCell;
      if (cell.type === type && cell.attrs['colspan'] === 1 && cell.attrs['rowspan'] === 1) return;
      const at = start + 1 + rowAt + 1 + cellAt;
      change.setNodeMarkup(at, type, { ...cell.attrs, colspan: 1, rowspan: 1, colwidth: null });
    });
  });
};

/** A table in Markdown has one row of heads, above all others, and no joined cells. */
export const KeepTablesPlain = Extension.create({
  name: 'keepTablesPlain',
  addProseMirrorPlugins: () => [
    new Plugin({
      appendTransaction: (transactions, _before, { doc, tr }) => {
        if (!transactions.some(({ docChanged }) => docChanged)) return null;
        doc.descendants((node, at) => {
          if (node.type.name === 'table') plain(node, at, tr);
          return !node.isTextblock;
        });
        return tr.docChanged ? tr : null;
      },
    }),
  ],
});
