// `npm run build`: what can be built without content. The site itself is built from the content by
// the publisher, each time something is published.
import { join } from 'node:path';
import { buildCms, buildShared } from './supervise/build-changed.ts';

const root = join(import.meta.dirname, '..');
const say = (line: string): void => console.log(line);

try {
  await buildShared(root, say);
  await buildCms(root, say);
  say('Alles ist gebaut.');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
