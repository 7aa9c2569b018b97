const isItem = (element: Element | null): element is HTMLElement =>
  element?.localName === 'p' &&
  /mso-list:\s*l\d+ level\d/i.test(element.getAttribute('style') ?? '');

const levelOf = (item: Element): number =>
  Number(/level(\d)/i.exec(item.getAttribute('style') ?? '')?.[1] ?? 1);

/** Word writes the sign of a point into its text: "·", "1." or "a)". */
const takeSign = (item: Element): string => {
  const sign = [...item.querySelectorAll('span')].find((span) =>
    /mso-list:\s*ignore/i.test(span.getAttribute('style') ?? ''),
  );
  const text = sign?.textContent ?? '';
  sign?.remove();
  return text.trim();
};

const startOf = (sign: string): number => Number(/^\d+/.exec(sign)?.[0] ?? 1);

/** Word copies lists as paragraphs that look like points: lists again, one within the other. */
export const nestWordLists = (body: HTMLElement): void => {
  const { ownerDocument } = body;
  for (const first of body.querySelectorAll('p')) {
    if (!isItem(first) || !first.isConnected || isItem(first.previousElementSibling)) continue;
    const open: { list: Element; level: number; kind: string }[] = [];
    let item: Element | null = first;
    const place = ownerDocument.createElement('div');
    first.before(place);
    while (isItem(item)) {
      const next: Element | null = item.nextElementSibling;
      const level = levelOf(item);
      const sign = takeSign(item);
      const kind = /^(\d+|[a-z]{1,4})[.)]/i.test(sign) ? 'ol' : 'ul';
      while (open.length > 0 && (open.at(-1)?.level ?? 0) > level) open.pop();
      const last = open.at(-1);
      if (last?.level === level && last.kind !== kind) open.pop();
      if (open.at(-1)?.level !== level) {
        const list = ownerDocument.createElement(kind);
        if (kind === 'ol' && startOf(sign) !== 1) list.setAttribute('start', String(startOf(sign)));
        (open.at(-1)?.list.lastElementChild ?? place).append(list);
        open.push({ list, level, kind });
      }
      const point = ownerDocument.createElement('li');
      const text = ownerDocument.createElement('p');
      text.append(...item.childNodes);
      point.append(text);
      open.at(-1)?.list.append(point);
      item.remove();
      item = next;
    }
    place.replaceWith(...place.childNodes);
  }
};
