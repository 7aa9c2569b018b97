/** A cell's text on one line: Markdown knows no second one there. */
const onOneLine = (cell: Element): void => {
  for (const line of cell.querySelectorAll('br')) line.replaceWith(' ');
  for (const block of cell.querySelectorAll('p, div, li, ul, ol, h2, h3, h4, blockquote, pre')) {
    block.replaceWith(' ', ...block.childNodes, ' ');
  }
};

/** Joined cells apart again: the text in the first, empty ones for the rest. */
const splitJoined = (table: HTMLTableElement): void => {
  const { ownerDocument } = table;
  const grid: (Element | undefined)[][] = [];
  [...table.rows].forEach((row, rowIndex) => {
    let column = 0;
    for (const cell of [...row.cells]) {
      while (grid[rowIndex]?.[column]) column += 1;
      const width = Math.min(cell.colSpan, 50);
      const height = Math.min(cell.rowSpan, table.rows.length - rowIndex);
      for (let down = 0; down < height; down += 1) {
        for (let right = 0; right < width; right += 1) {
          const isFirst = down === 0 && right === 0;
          (grid[rowIndex + down] ??= [])[column + right] = isFirst
            ? cell
            : ownerDocument.createElement(cell.localName);
        }
      }
      column += width;
    }
  });
  const width = Math.max(0, ...grid.map((row) => row.length));
  const body = ownerDocument.createElement('tbody');
  grid.forEach((cells, index) => {
    const row = ownerDocument.createElement('tr');
    for (let column = 0; column < width; column += 1) {
      const cell = ownerDocument.createElement(index === 0 ? 'th' : 'td');
      cell.append(...(cells[column]?.childNodes ?? []));
      row.append(cell);
    }
    body.append(row);
  });
  table.replaceChildren(body);
};

/** Tables as Markdown can say them: rows of cells with a line each, the first of them the heads. */
export const flattenTables = (body: HTMLElement): void => {
  for (const inner of body.querySelectorAll('table table')) {
    inner.replaceWith(inner.textContent ?? '');
  }
  for (const table of body.querySelectorAll('table')) {
    for (const cell of table.querySelectorAll('th, td')) onOneLine(cell);
    splitJoined(table);
  }
};
