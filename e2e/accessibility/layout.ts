import type { Page } from 'playwright-core';

/**
 * What no engine looks for when a page gets narrow or its text large (WCAG 1.4.4, 1.4.10, 1.4.12):
 * that it scrolls sideways, that text is cut off, that text lies upon text.
 */
export const askLayout = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const problems: string[] = [];
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth)
      problems.push(`layout: ${root.scrollWidth} px wide on ${root.clientWidth} px`);

    const isSeen = (element: Element): boolean =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    const place = (element: Element): string => element.outerHTML.slice(0, 120);

    // Text for screen readers alone is clipped away on purpose.
    const isForEars = (element: Element): boolean => {
      for (let each: Element | null = element; each; each = each.parentElement)
        if (getComputedStyle(each).clipPath !== 'none') return true;
      return element.closest('.skip-link, svg') !== null;
    };

    for (const element of document.body.querySelectorAll('*')) {
      if (!isSeen(element) || isForEars(element)) continue;
      if (!(element.textContent ?? '').trim()) continue;
      const { overflowX, overflowY } = getComputedStyle(element);
      const cuts = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';
      if (cuts(overflowX) && element.scrollWidth > element.clientWidth + 1)
        problems.push(`layout: text cut off at the side: ${place(element)}`);
      if (cuts(overflowY) && element.scrollHeight > element.clientHeight + 1)
        problems.push(`layout: text cut off below: ${place(element)}`);
    }

    interface Line {
      element: Element;
      left: number;
      right: number;
      top: number;
      bottom: number;
    }
    const lines: Line[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const element = node.parentElement;
      if (!element || !(node.textContent ?? '').trim()) continue;
      if (!isSeen(element) || isForEars(element)) continue;
      range.selectNodeContents(node);
      for (const { left, right, top, bottom, width, height } of range.getClientRects()) {
        if (width < 2) continue;
        // A line's box is higher than its letters.
        const rim = height * 0.3;
        lines.push({
          element,
          left: left + 1,
          right: right - 1,
          top: top + rim,
          bottom: bottom - rim,
        });
        // A focusable region of its own may be scrolled.
        if (right > root.clientWidth + 1 && !element.closest('[tabindex="0"]'))
          problems.push(`layout: text leaves the page: ${place(element)}`);
      }
    }
    lines.sort((a, b) => a.top - b.top);
    lines.forEach((line, index) => {
      for (let next = index + 1; next < lines.length; next += 1) {
        const other = lines[next];
        if (!other || other.top >= line.bottom) break;
        if (other.left < line.right && line.left < other.right && other.element !== line.element)
          problems.push(
            `layout: text upon text: ${place(line.element)} and ${place(other.element)}`,
          );
      }
    });
    return [...new Set(problems)];
  });
