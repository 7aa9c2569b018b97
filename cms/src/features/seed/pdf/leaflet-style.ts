/** Measures in points on A4; colours as on the site's light scheme. */
export const style = {
  page: { width: 595.28, height: 841.89 },
  margins: { top: 72, bottom: 84, left: 88, right: 84 },
  band: { height: 232, colour: '#A8321A', shade: '#8C2813' },
  ink: '#1B1B1B',
  quiet: '#5A5550',
  line: '#CFC8BF',
  tint: '#F6F1EA',
  accent: '#A8321A',
  body: { size: 10.5, lineGap: 2.6, after: 7 },
  lead: { size: 13, lineGap: 4.5, after: 18 },
  table: { size: 9.5, lineGap: 2.5, padding: 6 },
  headings: {
    2: { size: 16, before: 18, after: 6 },
    3: { size: 12.5, before: 12, after: 4 },
    4: { size: 10.5, before: 8, after: 3 },
  },
} as const;

export const textWidth = style.page.width - style.margins.left - style.margins.right;
export const pageBottom = style.page.height - style.margins.bottom;
