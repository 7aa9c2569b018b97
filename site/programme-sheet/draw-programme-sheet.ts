import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import { drawFigureGround } from '../src/plans/figure-ground.ts';
import { dayAndNight } from '../src/styles/tokens.ts';
import type { ProgrammeSheet, SheetEntry } from '../src/views/programme-sheet.ts';
import { drawArtifact, drawBlocks, heightOfAll, type Block, type Element } from './sheet-canvas.ts';
import { openSheetFonts } from './sheet-fonts.ts';

type Document = PDFKit.PDFDocument;

/** In points, on A4. */
const page = { width: 595.28, height: 841.89 };
const margin = { top: 56, bottom: 64, side: 54 };
const textWidth = page.width - 2 * margin.side;
const bottom = page.height - margin.bottom;
const strip = 92;
const columns = { date: 84, text: 282, side: 105, gap: 8 };

const ink = dayAndNight('ink').day;
const muted = dayAndNight('muted').day;
const rule = dayAndNight('rule').day;
const hair = dayAndNight('hair').day;

const looks = {
  title: { face: 'bold', size: 34, colour: ink, lineGap: -4, after: 4 },
  lead: { face: 'regular', size: 13, colour: ink, after: 10 },
  sender: { face: 'strong', size: 11, colour: ink, after: 14 },
  key: { face: 'regular', size: 9.5, colour: ink },
  month: { face: 'bold', size: 16, colour: ink, after: 5 },
  day: { face: 'bold', size: 21, colour: ink, lineGap: -3 },
  dateLine: { face: 'strong', size: 9.5, colour: ink },
  quiet: { face: 'regular', size: 9, colour: muted },
  over: { face: 'regular', size: 9, colour: muted, after: 1 },
  name: { face: 'bold', size: 12.5, colour: ink, lineGap: 0, after: 2 },
  motto: { face: 'strong', size: 9.5, colour: ink, after: 1 },
  text: { face: 'regular', size: 9.5, colour: ink, after: 2 },
  address: { face: 'regular', size: 8, colour: muted },
  badge: { face: 'bold', size: 9, colour: ink },
  side: { face: 'regular', size: 9.5, colour: ink },
} as const;

const paths = (svg: string): { d: string; fill: string | null; opacity: number }[] =>
  [...svg.matchAll(/<path ([^>]*)\/>/g)].map(([, attributes = '']) => ({
    d: / ?d="([^"]*)"/.exec(attributes)?.[1] ?? '',
    fill: /fill="([^"]*)"/.exec(attributes)?.[1] ?? null,
    opacity: Number(/opacity="([^"]*)"/.exec(attributes)?.[1] ?? 1),
  }));

/** The plan that grows from the programme's name, over the whole width of the first page. */
const drawStrip = (document: Document, seed: string): void => {
  const accent = dayAndNight('ziegel').day;
  const scale = page.width / 1440;
  drawArtifact(document, 'Layout', () => {
    document.save();
    document.rect(0, 0, page.width, strip).clip();
    document.translate(0, (strip - 360 * scale) / 2).scale(scale);
    for (const { d, fill, opacity } of paths(
      drawFigureGround(seed, { paper: '#FFFFFF', ink, accent }),
    )) {
      document.path(d);
      if (fill === null) document.lineWidth(5).lineCap('round').stroke(ink);
      else document.fillOpacity(opacity).fill(fill, 'even-odd');
    }
    document.restore();
  });
};

const drawLine = (document: Document, y: number, colour: string, width: number): void =>
  drawArtifact(document, 'Layout', () =>
    document
      .moveTo(margin.side, y)
      .lineTo(page.width - margin.side, y)
      .lineWidth(width)
      .stroke(colour),
  );

/** Names of the series behind a block of their colour, in lines as long as fit. */
const drawKey = (document: Document, root: Element, { series }: ProgrammeSheet): void => {
  if (series.length === 0) return;
  const list = document.struct('L');
  root.add(list);
  let x: number = margin.side;
  let y = document.y;
  document.font(looks.key.face).fontSize(looks.key.size);
  for (const { label, colour } of series) {
    const width = document.widthOfString(label) + 28;
    if (x > margin.side && x + width > page.width - margin.side) {
      x = margin.side;
      y += 15;
    }
    drawArtifact(document, 'Layout', () =>
      document.rect(x, y + 2.5, 8, 8).fill(dayAndNight(colour).day),
    );
    const item = document.struct('LI');
    list.add(item);
    drawBlocks(document, item, [{ tag: 'LBody', text: label, look: looks.key }], {
      x: x + 13,
      y,
      width: width + 4,
    });
    item.end();
    x += width;
  }
  list.end();
  document.y = y + 22;
};

const drawHead = (document: Document, root: Element, sheet: ProgrammeSheet): void => {
  drawStrip(document, sheet.seed);
  const blocks: Block[] = [
    { tag: 'P', text: sheet.siteName, look: looks.sender },
    { tag: 'H1', text: sheet.title, look: looks.title },
    { tag: 'P', text: `${sheet.lead} ${sheet.asOfPhrase}.`, look: looks.lead },
  ];
  const at = { x: margin.side, y: strip + 22, width: textWidth };
  document.y = drawBlocks(document, root, blocks, at);
  drawKey(document, root, sheet);
};

const columnsOf = (entry: SheetEntry) => {
  const line = (text: string, look: Block['look']): Block => ({ tag: 'P', text, look });
  return {
    date: [{ tag: 'P', text: entry.days, look: looks.day, spoken: entry.phrase }] satisfies Block[],
    dateLines: [
      line(entry.month, looks.dateLine),
      ...(entry.weekday === null ? [] : [line(entry.weekday, looks.quiet)]),
    ],
    text: [
      line(entry.formatLabel, looks.over),
      { tag: 'H3', text: entry.title, look: looks.name },
      ...(entry.motto === null ? [] : [line(entry.motto, looks.motto)]),
      line(entry.lead, looks.text),
      ...(entry.series.length === 0 ? [] : [line(entry.series.join(' · '), looks.quiet)]),
      {
        tag: 'P',
        text: entry.address.replace(/^https?:\/\//, ''),
        look: looks.address,
        link: entry.address,
      },
    ],
    side: [
      ...entry.badges.map((badge) => line(badge, looks.badge)),
      line(entry.time, looks.side),
      line(entry.place, looks.side),
    ],
  };
};

const padding = { above: 7, below: 10 };

const heightOfEntry = (document: Document, entry: SheetEntry): number => {
  const { date, dateLines, text, side } = columnsOf(entry);
  return (
    padding.above +
    padding.below +
    Math.max(
      heightOfAll(document, [...date, ...dateLines], columns.date),
      heightOfAll(document, text, columns.text),
      heightOfAll(document, side, columns.side),
    )
  );
};

const drawEntry = (document: Document, parent: Element, entry: SheetEntry): void => {
  const height = heightOfEntry(document, entry);
  if (document.y + height > bottom) document.addPage();
  const y = document.y;
  drawLine(document, y, hair, 0.5);
  drawArtifact(document, 'Layout', () =>
    document.rect(margin.side, y, columns.date - 8, 3).fill(dayAndNight(entry.colour).day),
  );
  const { date, dateLines, text, side } = columnsOf(entry);
  const top = y + padding.above;
  const textLeft = margin.side + columns.date + columns.gap;
  const sideLeft = textLeft + columns.text + columns.gap;
  const section = document.struct('Sect');
  parent.add(section);
  const below = drawBlocks(document, section, date, {
    x: margin.side,
    y: top,
    width: columns.date,
  });
  if (entry.isOff) {
    document.font(looks.day.face).fontSize(looks.day.size);
    const width = Math.min(columns.date, document.widthOfString(entry.days));
    drawArtifact(document, 'Layout', () =>
      document
        .moveTo(margin.side - 1, top + 15)
        .lineTo(margin.side + width + 1, top + 15)
        .lineWidth(1.4)
        .stroke(ink),
    );
  }
  // The phrase above says month and weekday too.
  drawArtifact(document, 'Layout', () => {
    let lineTop = below;
    for (const { text: words, look } of dateLines) {
      document.font(look.face).fontSize(look.size).fillColor(look.colour);
      document.text(words, margin.side, lineTop, { width: columns.date });
      lineTop = document.y;
    }
  });
  drawBlocks(document, section, text, { x: textLeft, y: top, width: columns.text });
  drawBlocks(document, section, side, { x: sideLeft, y: top, width: columns.side });
  section.end();
  document.y = y + height;
};

const drawMonth = (
  document: Document,
  root: Element,
  { label, entries }: ProgrammeSheet['months'][number],
): void => {
  const [first] = entries;
  if (first === undefined) return;
  const heading: Block = { tag: 'H2', text: label, look: looks.month };
  const needed = 14 + heightOfAll(document, [heading], textWidth) + heightOfEntry(document, first);
  if (document.y + needed > bottom) document.addPage();
  else document.y += 14;
  document.outline.addItem(label);
  const at = { x: margin.side, y: document.y, width: textWidth };
  document.y = drawBlocks(document, root, [heading], at);
  for (const entry of entries) drawEntry(document, root, entry);
  drawLine(document, document.y, hair, 0.5);
};

const drawOffice = (document: Document, root: Element, { office }: ProgrammeSheet): void => {
  const [name = '', ...lines] = office;
  const blocks: Block[] = [
    { tag: 'H2', text: name, look: { ...looks.name, after: 3 } },
    ...lines.map((text) => ({ tag: 'P', text, look: looks.side })),
  ];
  if (document.y + 34 + heightOfAll(document, blocks, textWidth) > bottom) document.addPage();
  else document.y += 24;
  drawLine(document, document.y, rule, 1);
  drawBlocks(document, root, blocks, {
    x: margin.side,
    y: document.y + 8,
    width: textWidth,
  });
};

const drawFooters = (document: Document, { title, siteName }: ProgrammeSheet): void => {
  const { start, count } = document.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    document.switchToPage(start + index);
    // The footer stands in the margin, where text would otherwise start a new page.
    document.page.margins.bottom = 0;
    const y = page.height - 42;
    drawArtifact(document, 'Pagination', () => {
      document.font('regular').fontSize(8.5).fillColor(muted);
      document.text(`${siteName} – ${title}`, margin.side, y, { lineBreak: false });
      document.text(`Seite ${index + 1} von ${count}`, margin.side, y, {
        width: textWidth,
        align: 'right',
        lineBreak: false,
      });
    });
  }
};

/** The library puts these into XML as they are. */
const plain = (value: string): string => value.replace(/[&<>]/g, ' ').replace(/\s+/g, ' ').trim();

/**
 * A tagged PDF with title, language, bookmarks and embedded fonts. Its bytes follow from `sheet`
 * alone: what it is dated with is the day of its newest entry, not the moment of its making.
 */
export const drawProgrammeSheet = (sheet: ProgrammeSheet): Promise<Buffer> => {
  const date = new Date(`${sheet.asOf}T12:00:00Z`);
  const document = new PDFDocument({
    size: 'A4',
    margins: { top: margin.top, bottom: margin.bottom, left: margin.side, right: margin.side },
    pdfVersion: '1.7',
    tagged: true,
    lang: 'de-DE',
    displayTitle: true,
    bufferPages: true,
    info: {
      Title: plain(`${sheet.title} – ${sheet.siteName}`),
      Author: plain(sheet.siteName),
      Creator: plain(sheet.siteName),
      CreationDate: date,
      ModDate: date,
    },
  });
  const bytes = buffer(document);
  openSheetFonts().register(document);
  const root = document.struct('Document');
  document.addStructure(root);
  drawHead(document, root, sheet);
  for (const month of sheet.months) drawMonth(document, root, month);
  drawOffice(document, root, sheet);
  root.end();
  drawFooters(document, sheet);
  document.end();
  return bytes;
};
