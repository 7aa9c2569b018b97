import type { Token, Tokens } from 'marked';
import { unknownEntity } from './entities';

const isList = (token: Token): token is Tokens.List => token.type === 'list';
const isTable = (token: Token): token is Tokens.Table => token.type === 'table';

/** A point of a list has to begin with words: the editor knows nothing else there. */
const startsWithText = ({ tokens }: Tokens.ListItem): boolean => {
  const first = tokens.find(({ type }) => type !== 'space');
  return first === undefined || first.type === 'text' || first.type === 'paragraph';
};

const childrenOf = (token: Token): Token[] => {
  if (isList(token)) return token.items.flatMap(({ tokens }) => tokens);
  if (isTable(token)) return [token.header, ...token.rows].flat().flatMap(({ tokens }) => tokens);
  return ('tokens' in token ? token.tokens : undefined) ?? [];
};

const problemOf = (token: Token): string | null => {
  switch (token.type) {
    case 'image':
      return 'ein Bild; Bilder kommen mit ihrem Nachweis über ein Bildfeld auf die Website';
    case 'html':
      return `HTML („${token.raw.trim().slice(0, 40)}“)`;
    case 'def':
      return `die Adresse eines Links in einer eigenen Zeile („${token.raw.trim().slice(0, 40)}“)`;
    case 'list':
      if (!isList(token)) return null;
      if (token.items.some(({ task }) => task)) return 'eine Liste mit Kästchen zum Abhaken';
      return token.items.every(startsWithText)
        ? null
        : 'einen Listenpunkt, der nicht mit Text beginnt';
    case 'text': {
      const entity = 'tokens' in token ? null : unknownEntity(token.text);
      return entity === null ? null : `das Kürzel „${entity}“ für ein Zeichen`;
    }
    default:
      return null;
  }
};

const problemsIn = (tokens: readonly Token[]): string[] =>
  tokens.flatMap((token): string[] => {
    const problem = problemOf(token);
    return problem === null ? problemsIn(childrenOf(token)) : [problem];
  });

const kindOf = (problem: string): string | undefined => problem.split(' („')[0];

/** What the editor has no form for, in German, the first of each kind: "Der Text enthält …". */
export const findUnsupported = (tokens: readonly Token[]): string[] =>
  problemsIn(tokens).filter(
    (problem, index, all) => all.findIndex((one) => kindOf(one) === kindOf(problem)) === index,
  );
