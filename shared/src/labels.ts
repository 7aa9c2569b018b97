import type { z } from 'zod';
import type { accessibleSchema } from './content/fields.ts';
import type {
  audienceSchema,
  eventFormatSchema,
  eventModeSchema,
  eventStateSchema,
} from './content/event.ts';
import type { guideKindSchema, visibilitySchema } from './content/guide.ts';
import type { inquiryKindSchema, inquiryStateSchema } from './inquiries.ts';
import type { memberKindSchema } from './content/member.ts';
import type { fundingKindSchema, townSizeSchema } from './content/practice-example.ts';
import type { seriesKindSchema } from './content/series.ts';

type Labels<Schema extends z.ZodEnum> = Readonly<Record<z.infer<Schema>, string>>;

export const eventFormatLabels: Labels<typeof eventFormatSchema> = {
  erfahrungsaustausch: 'Erfahrungsaustausch',
  arbeitsgruppe: 'Arbeitsgruppe',
  fachexkursion: 'Fachexkursion',
  besichtigung: 'Besichtigung',
  fachtagung: 'Fachtagung',
  netzwerkaustausch: 'Netzwerkaustausch',
  innenstadtgespraech: 'Innenstadtgespräch',
  seminar: 'Seminar',
  mitgliederversammlung: 'Mitgliederversammlung',
};

export const audienceLabels: Labels<typeof audienceSchema> = {
  members: 'nur für Mitglieder',
  public: 'öffentlich',
};

export const eventModeLabels: Labels<typeof eventModeSchema> = {
  'on-site': 'vor Ort',
  online: 'online',
  hybrid: 'vor Ort und online',
};

export const eventStateLabels: Labels<typeof eventStateSchema> = {
  scheduled: 'findet statt',
  postponed: 'verschoben',
  cancelled: 'abgesagt',
};

export const guideKindLabels: Labels<typeof guideKindSchema> = {
  arbeitshilfe: 'Arbeitshilfe',
  handlungsleitfaden: 'Handlungsleitfaden',
  dokumentation: 'Dokumentation',
  praesentation: 'Präsentation',
  magazin: 'Magazin',
};

export const visibilityLabels: Labels<typeof visibilitySchema> = {
  public: 'öffentlich',
  members: 'nur für Mitglieder',
};

export const memberKindLabels: Labels<typeof memberKindSchema> = {
  municipality: 'Kommune',
  institution: 'Institution',
  partner: 'Partner',
};

export const seriesKindLabels: Labels<typeof seriesKindSchema> = {
  theme: 'Themenreihe',
  format: 'Formatreihe',
};

export const fundingKindLabels: Labels<typeof fundingKindSchema> = {
  'urban-development': 'Städtebauförderung',
  'disposal-fund': 'Verfügungsfonds',
  'state-programme': 'anderes Programm des Landes',
  'federal-or-eu': 'Bund oder Europäische Union',
  'own-means': 'Eigenmittel der Kommune',
  'private-means': 'private Mittel oder Abgabe',
};

export const townSizeLabels: Labels<typeof townSizeSchema> = {
  'below-20000': 'Kleinstadt oder Gemeinde, unter 20.000',
  'below-50000': 'kleinere Mittelstadt, 20.000 bis unter 50.000',
  'below-100000': 'größere Mittelstadt, 50.000 bis unter 100.000',
  'from-100000': 'Großstadt, ab 100.000',
};

export const accessibleLabels: Labels<typeof accessibleSchema> = {
  yes: 'barrierefrei',
  partly: 'teilweise barrierefrei',
  no: 'nicht barrierefrei',
  unchecked: 'Barrierefreiheit nicht geprüft',
};

export const inquiryKindLabels: Labels<typeof inquiryKindSchema> = {
  question: 'Frage',
  suggestion: 'Anregung',
  consultation: 'Anfrage Fachberatung',
  barrier: 'Barriere',
  format: 'Anderes Format',
};

export const inquiryStateLabels: Labels<typeof inquiryStateSchema> = {
  new: 'neu',
  'in-progress': 'in Arbeit',
  answered: 'beantwortet',
};
