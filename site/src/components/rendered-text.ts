import { renderRichText, type RichText } from '@netzwerk/shared';

let last: { markdown: string; text: RichText } | null = null;

/** A text and its table of contents are shown one after the other, and rendered once for both. */
export const renderedText = (markdown: string): RichText => {
  if (last?.markdown !== markdown) last = { markdown, text: renderRichText(markdown) };
  return last.text;
};
