import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const { resolve } = createRequire(import.meta.url);
const axeSource = readFileSync(resolve('axe-core/axe.min.js'), 'utf8');
const ibmSource = readFileSync(resolve('accessibility-checker-engine/ace.js'), 'utf8');

/** EN 301 549 V4.1.1 with WCAG 2.2, and what axe calls good practice beyond them. */
export const axeTags: readonly string[] = [
  'wcag2a',
  'wcag2aa',
  'wcag21a',
  'wcag21aa',
  'wcag22aa',
  'EN-301-549',
  'EN-301-549v4',
  'best-practice',
];

/** Names of the rules to ask; null for all. */
export type Question = readonly string[] | null;

export interface Findings {
  /** What an engine is sure of: rule and place. */
  certain: string[];
  /** Rule → number of places where it asks a person to look. */
  toLookAt: Map<string, number>;
}

/**
 * axe takes the colour of letters from `-webkit-text-fill-color`, for which Chromium answers with the
 * page's own colour where it paints the system's. No style of ours sets that property.
 */
const answerWithPaintedColour = `{
  const answer = CSSStyleDeclaration.prototype.getPropertyValue;
  CSSStyleDeclaration.prototype.getPropertyValue = function (name) {
    return answer.call(this, name === '-webkit-text-fill-color' ? 'color' : name);
  };
}`;

/** Into the page from outside, so that no policy of the page has anything to say to it. */
export const loadEngines = async (page: Page): Promise<void> => {
  await page.evaluate(
    `${answerWithPaintedColour}; ${axeSource}; ${ibmSource}; window.ace = ace; void 0`,
  );
};

interface AxeAnswer {
  violations: { id: string; nodes: { html: string; failureSummary: string }[] }[];
  incomplete: { id: string; nodes: unknown[] }[];
}

export const askAxe = async (page: Page, rules: Question): Promise<Findings> => {
  const runOnly =
    rules === null ? { type: 'tag', values: axeTags } : { type: 'rule', values: rules };
  const { violations, incomplete } = await page.evaluate<AxeAnswer>(
    `axe.run(document, ${JSON.stringify({ runOnly, resultTypes: ['violations', 'incomplete'] })})`,
  );
  return {
    certain: violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `axe ${id}: ${html} ${failureSummary}`),
    ),
    toLookAt: new Map(incomplete.map(({ id, nodes }) => [`axe ${id}`, nodes.length])),
  };
};

interface IbmAnswer {
  results: { ruleId: string; value: [string, string]; message: string; snippet: string }[];
}

const askIbmInPage = `async (rules) => {
  const checker = new ace.Checker();
  if (rules === null) return checker.check(document, ['WCAG_2_2']);
  const all = checker.getGuidelines().find(({ id }) => id === 'WCAG_2_2');
  const checkpoints = all.checkpoints.map((point) => ({
    ...point,
    rules: (point.rules ?? []).filter(({ id }) => rules.includes(id)),
  }));
  checker.addGuideline({ ...all, id: 'SOME', checkpoints });
  return checker.check(document, ['SOME']);
}`;

export const askIbm = async (page: Page, rules: Question): Promise<Findings> => {
  const { results } = await page.evaluate<IbmAnswer>(`(${askIbmInPage})(${JSON.stringify(rules)})`);
  const violations = results.filter(({ value: [kind] }) => kind === 'VIOLATION');
  const toLookAt = new Map<string, number>();
  for (const { ruleId, value } of violations)
    if (value[1] === 'POTENTIAL' || value[1] === 'MANUAL')
      toLookAt.set(`IBM ${ruleId}`, (toLookAt.get(`IBM ${ruleId}`) ?? 0) + 1);
  return {
    certain: violations
      .filter(({ value: [, verdict] }) => verdict === 'FAIL')
      .map(({ ruleId, message, snippet }) => `IBM ${ruleId}: ${message} ${snippet}`),
    toLookAt,
  };
};
