import type { Token, Tokens } from 'marked';
import type { FontName } from './leaflet-fonts';

/** A stretch of text in one font. */
export interface Run {
  text: string;
  font: FontName;
}

const stronger = (outer: FontName, inner: FontName): FontName =>
  outer === 'regular' ? inner : outer;

const plain = (tokens: readonly Token[]): string =>
  inlineRuns(tokens)
    .map((run) => run.text)
    .join('');

/** On paper an address is of use only when it is written out. */
const linkText = (token: Tokens.Link): string => {
  const label = plain(token.tokens);
  const address = token.href.replace(/^https?:\/\//, '').replace(/\/$/, '');
  const isElsewhere = /^https?:/.test(token.href) && !label.includes(address);
  return isElsewhere ? `${label} (${address})` : label;
};

/** Markdown's inline tokens as runs of text; pictures and raw HTML have no place in a leaflet. */
export function inlineRuns(tokens: readonly Token[], font: FontName = 'regular'): Run[] {
  return tokens
    .flatMap((token): Run[] => {
      switch (token.type) {
        case 'strong':
          return inlineRuns(token.tokens ?? [], stronger(font, 'bold'));
        case 'em':
          return inlineRuns(token.tokens ?? [], stronger(font, 'italic'));
        case 'link':
          return [{ text: linkText(token as Tokens.Link), font }];
        case 'br':
          return [{ text: '\n', font }];
        case 'image':
        case 'html':
          return [];
        default:
          if ('tokens' in token && token.tokens) return inlineRuns(token.tokens, font);
          return 'text' in token ? [{ text: String(token.text), font }] : [];
      }
    })
    .map((run) => ({ ...run, text: run.text === '\n' ? run.text : run.text.replace(/\n/g, ' ') }));
}

export const inlineText = (tokens: readonly Token[] | undefined): string => plain(tokens ?? []);
