// `npm run showcase`: builds the page of all components in all states with the content of the fixtures
// and shows it at http://localhost:4330/bausteine/ until Ctrl+C. It is no part of the site.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join, normalize } from 'node:path';
import { contentTypeOf } from '../site/gateway/content-types.ts';
import { buildShowcase } from '../site/showcase/build-showcase.ts';

const folder = join(import.meta.dirname, '../site/dist/showcase');
const port = Number(process.env.SHOWCASE_PORT ?? '4330');

console.log('Die Bausteine werden gebaut …');
await buildShowcase(folder);

createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const file = normalize(pathname.endsWith('/') ? `${pathname}index.html` : pathname);
  readFile(join(folder, file)).then(
    (bytes) => response.setHeader('Content-Type', contentTypeOf(file).value).end(bytes),
    () => response.writeHead(404).end('Nicht gefunden'),
  );
}).listen(port, '127.0.0.1', () => console.log(`http://localhost:${port}/bausteine/`));
