import type { FileFacts } from './file-facts';

export type PdfFacts = Pick<FileFacts, 'pages' | 'language' | 'tagged' | 'title' | 'problem'>;

export const unreadable = (problem: string): PdfFacts => ({
  pages: null,
  language: null,
  tagged: null,
  title: null,
  problem,
});
