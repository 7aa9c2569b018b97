import type { Page } from 'playwright-core';

/** Where the focus is after one more press of the key, and what is wrong with that place. */
interface Stop {
  /** Index in the order of the document; -1 at its end. */
  place: number;
  name: string;
  /** Its controls are the browser's own: while the keyboard goes through them, the film has the focus. */
  isFilm: boolean;
  problems: string[];
}

/** Looks at the element that has the focus: seen, not covered, marked, large enough. */
const lookAtFocus = (page: Page): Promise<Stop> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body || element === document.documentElement)
      return { place: -1, name: '', isFilm: false, problems: [] };
    const name = `${element.tagName.toLowerCase()} "${(element.textContent ?? '').trim().slice(0, 40)}" ${element.getAttribute('href') ?? element.id}`;
    const problems: string[] = [];
    const all = [...document.querySelectorAll('*')];

    // WCAG 2.4.7: marked by an outline that is broad enough to be seen.
    const style = getComputedStyle(element);
    if (!element.matches(':focus-visible') || style.outlineStyle === 'none')
      problems.push('focus is not marked');
    if (parseFloat(style.outlineWidth) < 2) problems.push(`outline of ${style.outlineWidth}`);

    // WCAG 2.4.11: in the window, nothing upon it.
    const boxes = [...element.getClientRects()].filter(({ width, height }) => width * height > 0);
    const isOwn = (hit: Element | null): boolean =>
      hit !== null && (hit === element || element.contains(hit) || hit.contains(element));
    const seen = boxes.some(({ left, top, width, height }) =>
      [0.25, 0.5, 0.75].some((part) =>
        isOwn(document.elementFromPoint(left + width * part, top + height / 2)),
      ),
    );
    if (!seen) problems.push('focus is covered, or outside the window');

    // WCAG 2.5.8: 24 px, or as much room around it; links in a sentence are exempt.
    const { left, top, width, height } = element.getBoundingClientRect();
    const sentence = element.closest('p, li, dd, td, address, blockquote');
    const isInSentence =
      style.display === 'inline' &&
      (sentence?.textContent ?? '').trim().length > (element.textContent ?? '').trim().length + 2;
    if ((width < 24 || height < 24) && !isInSentence) {
      const x = left + width / 2;
      const y = top + height / 2;
      const crowding = [...document.querySelectorAll('a[href], button, input, select, summary')]
        .filter(
          (other) => other !== element && !element.contains(other) && !other.contains(element),
        )
        .filter((other) => other.checkVisibility({ visibilityProperty: true }))
        .filter((other) => {
          const box = other.getBoundingClientRect();
          if (box.width === 0 || (other as HTMLElement).tabIndex < 0) return false;
          const dx = Math.max(box.left - x, 0, x - box.right);
          const dy = Math.max(box.top - y, 0, y - box.bottom);
          return Math.hypot(dx, dy) < 12;
        });
      if (crowding.length > 0)
        problems.push(`target of ${Math.round(width)} × ${Math.round(height)} px`);
    }
    const isFilm = element instanceof HTMLMediaElement;
    return { place: all.indexOf(element), name, isFilm, problems };
  });

/** How many places a keyboard can reach, counted in the document and not by walking. */
const countReachable = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const groups = new Set<string>();
    return [
      ...document.querySelectorAll<HTMLElement>(
        'a[href], button, input, select, textarea, summary, [tabindex], video, audio',
      ),
    ].filter((element) => {
      if (element.tabIndex < 0 || element.matches(':disabled')) return false;
      if (!element.checkVisibility({ visibilityProperty: true })) return false;
      if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
      // One stop for all choices of a question.
      const isFirst = !groups.has(element.name);
      groups.add(element.name);
      return isFirst;
    }).length;
  });

const pressTab = async (page: Page): Promise<Stop> => {
  await page.keyboard.press('Tab');
  return lookAtFocus(page);
};

/** More than a browser gives a film; whoever needs more presses is trapped. */
const filmControls = 12;

/**
 * Walks through the whole page with the Tab key from its start and says what is wrong on the way.
 * The order has to be that of the document, each place is met once, and the way has an end.
 */
export const walkByKeyboard = async (
  page: Page,
): Promise<{ stops: number; problems: string[] }> => {
  const reachable = await countReachable(page);
  const problems: string[] = [];
  // From the very start, also where a field has taken the focus by itself.
  await page.evaluate(() => {
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
  });
  let first = -1;
  let last = -1;
  let stops = 0;
  for (; stops <= reachable; stops += 1) {
    let stop = await pressTab(page);
    for (let own = 0; stop.isFilm && stop.place === last && own < filmControls; own += 1)
      stop = await pressTab(page);
    // At the end the focus leaves the page, or begins anew.
    if (stop.place === -1 || stop.place === first) break;
    if (stops === 0) first = stop.place;
    if (stop.place <= last) {
      problems.push(`${stop.name}: out of the order of the document`);
      break;
    }
    last = stop.place;
    problems.push(...stop.problems.map((problem) => `${stop.name}: ${problem}`));
  }
  if (stops !== reachable) problems.push(`${stops} of ${reachable} places were reached`);
  return { stops, problems };
};
