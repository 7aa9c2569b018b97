import type { Page } from 'playwright-core';
import { askAxe, askIbm, loadEngines, type Findings } from './engines.ts';
import { askLayout } from './layout.ts';
import { modes, turnTo, type Mode } from './modes.ts';

/**
 * - `all`: in each mode every rule that can come out otherwise than in the modes before
 * - `quick`: of IBM's engine, which takes longer than all else together, the light mode alone
 */
export type Depth = 'all' | 'quick';

const askMode = async (page: Page, mode: Mode, depth: Depth): Promise<Findings> => {
  const answers = [await askAxe(page, mode.axe)];
  if (depth === 'all' || mode.name === 'light') answers.push(await askIbm(page, mode.ibm));
  return {
    certain: [
      ...answers.flatMap(({ certain }) => certain),
      ...(mode.askLayout ? await askLayout(page) : []),
    ],
    toLookAt: new Map(answers.flatMap(({ toLookAt }) => [...toLookAt])),
  };
};

/** What is wrong with the page that is open, mode by mode. */
export const lookAtPage = async (
  page: Page,
  depth: Depth,
): Promise<{ mode: Mode['name']; findings: Findings }[]> => {
  await loadEngines(page);
  const answers = [];
  for (const mode of modes) {
    await turnTo(page, mode);
    answers.push({ mode: mode.name, findings: await askMode(page, mode, depth) });
  }
  return answers;
};
