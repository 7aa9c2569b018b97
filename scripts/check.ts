// `npm run check`: looks at everything, changes nothing.
import { join } from 'node:path';
import { buildShared } from './supervise/build-changed.ts';
import { runCheck } from './testing/run-check.ts';
import { closingLine } from './testing/tally.ts';

const root = join(import.meta.dirname, '..');
await buildShared(root, (line) => console.log(line));
const tally = runCheck(root);
console.log(closingLine(tally));
process.exit(tally.failed > 0 ? 1 : 0);
