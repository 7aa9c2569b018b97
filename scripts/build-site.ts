// `npm run build:site -- <folder>`: the whole site of what is published now, by one `astro build`,
// with media, documents, search and redirects, laid out like a release. Needs a running CMS. The
// publisher does not use it; what both make is equal, so it is what to compare with.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { createCmsClient } from '../site/publisher/cms-client.ts';
import { readSnapshot } from '../site/publisher/content/content.ts';
import { usedDocuments, usedImages } from '../site/publisher/content/used-files.ts';
import { openTextShelf } from '../site/publisher/files/document-texts.ts';
import { openDocumentShelf } from '../site/publisher/files/prepare-documents.ts';
import { openImageShelf } from '../site/publisher/files/prepare-images.ts';
import { buildStaticSite } from '../site/publisher/oracle/build-static-site.ts';
import { PublishProblem } from '../site/publisher/publish-problem.ts';
import { createBlobStore } from '../site/publisher/releases/blob-store.ts';
import { ensureSecrets } from './supervise/secrets.ts';

const fail = (...lines: readonly string[]): never => {
  for (const line of lines) console.error(line);
  process.exit(1);
};

const root = join(import.meta.dirname, '..');
const folder = resolve(
  process.argv[2] ?? fail('Wohin? Aufruf: npm run build:site -- <leerer Ordner>'),
);
if (existsSync(folder) && readdirSync(folder).length > 0) fail(`${folder} ist nicht leer.`);

const dotEnv = join(root, '.env');
const given = {
  ...(existsSync(dotEnv) ? parseEnv(readFileSync(dotEnv, 'utf8')) : {}),
  ...process.env,
};
const dataDir = resolve(root, given['DATA_DIR'] ?? '.data');
const publicUrl = given['PUBLIC_URL'] ?? `http://localhost:${given['PORT'] ?? '8080'}`;
const cms = createCmsClient({
  cmsUrl: given['CMS_URL'] ?? `http://127.0.0.1:${given['CMS_PORT'] ?? '1337'}`,
  token: given['SNAPSHOT_TOKEN'] ?? ensureSecrets(dataDir)['SNAPSHOT_TOKEN'] ?? '',
});

const scratch = join(folder, '.scratch');
mkdirSync(scratch, { recursive: true });
try {
  const now = new Date().toISOString();
  const snapshot = readSnapshot(await cms.snapshot(), null, publicUrl);
  const blobs = createBlobStore(join(scratch, 'store'));
  // What the publisher has prepared already is read, not made again.
  const images = await openImageShelf({ cms, blobs, dataDir });
  const documents = await openDocumentShelf({ cms, blobs, dataDir });
  const { media, files: mediaFiles } = await images.prepare(usedImages(snapshot, publicUrl));
  const texts = await openTextShelf({ documents, dataDir });
  const used = usedDocuments(snapshot, publicUrl);
  const { addresses, files } = await documents.prepare(used);
  const { texts: documentTexts } = await texts.prepare(used, Infinity);
  await buildStaticSite(
    { snapshot, now, publicUrl, media, documents: addresses, documentTexts },
    { hashes: new Map([...mediaFiles, ...files]), blobs },
    folder,
  );
  console.log(`Fertig: ${folder}`);
} catch (error) {
  if (!(error instanceof PublishProblem)) throw error;
  for (const line of error.problems) console.error(line);
  process.exitCode = 1;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
