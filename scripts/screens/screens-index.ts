import type { PageType } from '../../e2e/accessibility/page-types.ts';
import { looks } from './looks.ts';

const head = `# Screens

A page of each kind with the demo content, in five ways of looking: at a desk, on a phone of 320 px, in
the dark, in forced colours and in print. Of long pages the beginning is shown; of the member area what
a member sees. Taken by \`node scripts/screens.ts\`, which writes this file too.
`;

export const screensIndex = (types: readonly PageType[]): string =>
  [
    head,
    ...types.map(({ route, name }) =>
      [
        `## \`${route}\``,
        '',
        `| ${looks.map(({ title }) => title).join(' | ')} |`,
        `| ${looks.map(() => '---').join(' | ')} |`,
        `| ${looks.map((look) => `![${look.title}](${name}/${look.name}.webp)`).join(' | ')} |`,
        '',
      ].join('\n'),
    ),
  ].join('\n');
