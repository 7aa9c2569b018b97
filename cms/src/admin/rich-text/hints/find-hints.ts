import type { Node } from '@tiptap/pm/model';

/** Something that makes a text harder to read, and where. */
export interface Hint {
  message: string;
  from: number;
  to: number;
}

/** Links are read out one by one: these words say nothing then. */
const emptyWords =
  /^(?:(?:bitte )?(?:hier|dort|da)(?: klicken)?|klicken sie hier|klick(?:en)?|link|diese[rmn]? link|dieser seite|mehr|mehr dazu|mehr infos?|mehr informationen|mehr erfahren|weitere infos?|weitere informationen|weiter|weiterlesen|lesen sie mehr|download|herunterladen|zur website|website|webseite|url)$/i;

const longestSentence = 25;

const isAddress = (text: string): boolean => /^(https?:\/\/|www\.)/i.test(text);

const checkLink = (text: string, href: string): string | null => {
  const words = text.replace(/[\s.:!…>»]+$/g, '').trim();
  if (emptyWords.test(words)) {
    return `Der Link „${words}“ sagt nicht, wohin er führt. Nennen Sie das Ziel.`;
  }
  if (isAddress(words) && !href.startsWith('mailto:')) {
    return `Der Link zeigt seine Adresse („${words.slice(0, 40)}“). Nennen Sie lieber das Ziel.`;
  }
  return null;
};

/** Where one link ends and another begins, whatever else is marked within. */
const linksIn = (block: Node, start: number): (Hint & { href: string; text: string })[] => {
  const links: (Hint & { href: string; text: string })[] = [];
  block.forEach((child, offset) => {
    const mark = child.marks.find(({ type }) => type.name === 'link');
    if (!mark) return;
    const href = String(mark.attrs['href']);
    const from = start + offset;
    const last = links.at(-1);
    if (last && last.to === from && last.href === href) {
      last.text += child.text ?? '';
      last.to = from + child.nodeSize;
    } else
      links.push({ message: '', href, text: child.text ?? '', from, to: from + child.nodeSize });
  });
  return links;
};

const sentences = new Intl.Segmenter('de', { granularity: 'sentence' });
const wordsOf = new Intl.Segmenter('de', { granularity: 'word' });

/** A sentence never ends behind a day or an abbreviation like "z. B.". */
const isUnfinished = (text: string): boolean =>
  /(?:\b\d{1,2}|\b[a-zA-Z]|\b(?:ca|bzw|ggf|Nr|Abs|Art|Dr|Prof|St|Str|vgl|inkl|max|min|usw))\.\s*$/.test(
    text,
  );

const longSentences = (block: Node, start: number): Hint[] => {
  // One character for everything in the block, so that places in the text are places in the block.
  const text = block.textBetween(0, block.content.size, ' ', ' ');
  const found: { from: number; text: string }[] = [];
  for (const { segment, index } of sentences.segment(text)) {
    const last = found.at(-1);
    if (last && isUnfinished(last.text)) last.text += segment;
    else found.push({ from: index, text: segment });
  }
  return found.flatMap((sentence) => {
    const count = [...wordsOf.segment(sentence.text)].filter(({ isWordLike }) => isWordLike).length;
    if (count <= longestSentence) return [];
    const from = start + sentence.from;
    return [
      {
        message: `Ein Satz hat ${count} Wörter: „${sentence.text.trim().slice(0, 50)} …“. Teilen Sie ihn, wenn es geht.`,
        from,
        to: from + sentence.text.trimEnd().length,
      },
    ];
  });
};

const isAllBold = (block: Node): boolean => {
  let all = block.content.size > 0;
  block.forEach(({ marks }) => {
    all &&= marks.some(({ type }) => type.name === 'bold');
  });
  return all;
};

/** What an editor may want to look at again, in the order of the text. None of it keeps from saving. */
export const findHints = (document: Node): Hint[] => {
  const hints: Hint[] = [];
  let level = 1;
  document.descendants((node, at, parent) => {
    if (!node.isTextblock || node.type.name === 'codeBlock') return true;
    const place = { from: at + 1, to: at + 1 + node.content.size };
    if (node.type.name === 'heading') {
      const next = Number(node.attrs['level']);
      const text = node.textContent.trim();
      if (text === '') hints.push({ message: 'Eine Überschrift ist leer.', ...place });
      else if (next > level + 1) {
        const message =
          level === 1
            ? `Die erste Überschrift („${text}“) ist eine kleinere. Beginnen Sie mit der größten.`
            : `Vor „${text}“ fehlt eine Stufe: Auf eine Überschrift folgt die nächstkleinere.`;
        hints.push({ message, ...place });
      }
      level = next;
    }
    if (node.type.name === 'paragraph' && parent === document && isAllBold(node)) {
      if (node.textContent.length < 80) {
        const message = `„${node.textContent}“ ist nur fett. Wenn es eine Überschrift ist, wählen Sie eine.`;
        hints.push({ message, ...place });
      }
    }
    if (parent?.type.name === 'tableHeader' && node.textContent.trim() === '') {
      hints.push({ message: 'Im Kopf einer Tabelle ist eine Zelle leer.', ...place });
    }
    for (const { text, href, from, to } of linksIn(node, at + 1)) {
      const message = checkLink(text, href);
      if (message !== null) hints.push({ message, from, to });
    }
    hints.push(...longSentences(node, at + 1));
    return false;
  });
  return hints;
};
