import { randomUUID } from 'node:crypto';
import { office } from './member-office.ts';

/** Bytes that pass as a PDF and can be told apart by position, `size` of them. */
export const pdfOf = (size: number): Buffer => {
  const head = Buffer.from(
    '%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n' +
      '2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n%',
  );
  const tail = Buffer.from('\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n');
  const middle = Buffer.from(
    Array.from({ length: Math.ceil(size / 8) }, (_, i) => String(i).padStart(8, '0')).join(''),
  ).subarray(0, size - head.length - tail.length);
  return Buffer.concat([head, middle, tail]);
};

interface Options {
  title?: string;
  visibility?: 'public' | 'members';
  fileIds?: number[];
  publish?: boolean;
}

export const createGuide = async ({
  title = 'Leitfaden zur Prüfung',
  visibility = 'members',
  fileIds = [],
  publish = true,
}: Options = {}) => {
  const guide = await office.create('api::guide.guide', {
    title,
    slug: `leitfaden-${randomUUID()}`,
    kind: 'arbeitshilfe',
    visibility,
    summary: 'Worum es geht.',
    body: 'Ein **Text** mit <script>alert(1)</script> darin.',
    publishedOn: '2026-03-12',
    files: fileIds.map((file) => ({ title: 'Der Leitfaden', file, accessible: 'unchecked' })),
  });
  if (publish) await office.publish('api::guide.guide', guide.documentId);
  return guide;
};

export const createEvent = async ({
  title = 'Veranstaltung zur Prüfung',
  visibility = 'members',
  fileIds = [],
  publish = true,
}: Options = {}) => {
  const venue = await office.create('api::venue.venue', {
    name: 'Rathaus (Beispielort)',
    town: 'Münster',
  });
  const event = await office.create('api::event.event', {
    title,
    slug: `veranstaltung-${randomUUID()}`,
    format: 'seminar',
    audience: visibility,
    mode: 'hybrid',
    state: 'scheduled',
    lead: 'Worum es geht.',
    body: 'Der *Ablauf*.',
    onlineAccess: 'https://konferenz.example/raum',
    internalNote: 'INTERN-NUR-FUER-DAS-BUERO',
    parts: [
      {
        start: '2027-03-12T08:30:00.000Z',
        end: '2027-03-12T15:00:00.000Z',
        venue: { connect: [{ documentId: venue.documentId }] },
      },
    ],
    documents: fileIds.map((file) => ({
      title: 'Folien',
      file,
      visibility: 'members',
      accessible: 'unchecked',
    })),
  });
  if (publish) await office.publish('api::event.event', event.documentId);
  return event;
};
