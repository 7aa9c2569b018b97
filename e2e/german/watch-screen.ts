/** What the page lends to the walk. */
declare global {
  interface Window {
    tellTexts: (texts: readonly string[]) => Promise<void>;
    screenIsAtRest: () => boolean;
    readScreen: () => void;
  }
}

/**
 * Runs in a page before everything else. Tells each text that a person could read or hear there:
 * also of a message that is gone a second later, which nobody who looks now and then would see.
 */
export const watchScreen = (): void => {
  const naming = [
    'aria-label',
    'title',
    'placeholder',
    'alt',
    'aria-description',
    'aria-roledescription',
    'aria-valuetext',
  ];
  const named = naming.map((name) => `[${name}]`).join(', ');
  // What somebody has written is content; an editor's lines are, too.
  const content = 'script, style, textarea, [contenteditable="true"], .CodeMirror-code, svg title';
  /** Long enough for what paints and what replaces it to have happened in one go. */
  const calmMs = 60;

  const told = new Set<string>();
  const changed = new Set<Node>();
  let fresh: string[] = [];
  let changedAt = performance.now();
  let asking = 0;
  let timer: number | undefined;

  const keep = (text: string | null): void => {
    const folded = (text ?? '').replace(/\s+/g, ' ').trim();
    if (!/\p{L}{2}/u.test(folded) || told.has(folded)) return;
    told.add(folded);
    fresh.push(folded);
  };
  const keepNames = (element: Element): void => {
    if (element.closest('.CodeMirror-code') !== null || !element.checkVisibility()) return;
    for (const name of naming) keep(element.getAttribute(name));
  };
  const keepText = (node: Node): void => {
    const parent = node.parentElement;
    if (parent?.closest(content) === null && parent.checkVisibility()) keep(node.nodeValue);
  };
  const read = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) return keepText(node);
    if (!(node instanceof Element)) return;
    keepNames(node);
    node.querySelectorAll(named).forEach(keepNames);
    const texts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) keepText(text);
  };
  const tell = (): void => {
    timer = undefined;
    for (const node of changed) if (node.isConnected) read(node);
    changed.clear();
    keep(document.title);
    if (fresh.length > 0) void window.tellTexts(fresh);
    fresh = [];
  };

  new MutationObserver((changes) => {
    changedAt = performance.now();
    for (const { type, target, addedNodes } of changes) {
      if (type === 'childList') addedNodes.forEach((node) => changed.add(node));
      else changed.add(target);
    }
    timer ??= window.setTimeout(tell, calmMs / 2);
  }).observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: naming,
  });

  const { fetch } = window;
  window.fetch = async (...question) => {
    asking += 1;
    try {
      return await fetch(...question);
    } finally {
      asking -= 1;
      changedAt = performance.now();
    }
  };

  window.readScreen = () => {
    changed.add(document.body);
    window.clearTimeout(timer);
    tell();
  };
  window.screenIsAtRest = () =>
    asking === 0 &&
    performance.now() - changedAt > calmMs &&
    document.querySelector('main, form, [role="dialog"]') !== null &&
    document.querySelector('[aria-busy="true"], [role="progressbar"]') === null;
};
