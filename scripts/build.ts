// `npm run build`: all that code decides. What content decides, the publisher does with it, each time
// something is published.
import { join } from 'node:path';
import { buildCms, buildRenderer, buildShared } from './supervise/build-changed.ts';

const root = join(import.meta.dirname, '..');
const say = (line: string): void => console.log(line);

try {
  await buildShared(root, say);
  await buildRenderer(root, say);
  await buildCms(root, say);
  say('Alles ist gebaut.');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
