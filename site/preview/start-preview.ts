import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { allowsInsecureCookies } from '@netzwerk/shared';
import { previewHeaders } from '../gateway/security-headers.ts';
import { log } from '../process/log.ts';
import type { Renderer } from '../renderer/load-renderer.ts';
import type { BuildInput } from '../src/cms/build-input.ts';
import { answerPreview } from './answer-preview.ts';
import { createDraftSites, type PreviewFiles } from './draft-site.ts';
import { createFindLook, type LookOptions } from './looks.ts';
import { createPreviewLinks } from './preview-links.ts';
import { createPreviewSessions } from './preview-sessions.ts';
import { createReadShareLink } from './share-links.ts';

export interface PreviewOptions extends LookOptions {
  host: string;
  port: number;
  /** Origins without a slash at their end. */
  publicUrl: string;
  previewUrl: string;
  /** PREVIEW_SECRET, with which the CMS signs its links. */
  secret: string;
  renderer: Renderer;
  /** What the published site was last made of; null before the first time. */
  published: () => BuildInput | null;
  files: PreviewFiles;
}

export interface Preview {
  close(): Promise<void>;
}

const limits = {
  headersTimeout: 15_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 10_000,
  maxHeaderSize: 16_384,
};

/**
 * The preview host: the site's addresses with all drafts in them, for whoever of the office comes
 * with a link from the CMS. Resolves when it listens.
 */
export const startPreview = async (options: PreviewOptions): Promise<Preview> => {
  const { publicUrl, previewUrl, secret, renderer, files, now } = options;
  const isSecure = !allowsInsecureCookies({ PUBLIC_URL: previewUrl });
  const parts = {
    publicUrl,
    renderer,
    files,
    now,
    links: createPreviewLinks(secret, now),
    readShareLink: createReadShareLink(secret),
    sessions: createPreviewSessions(secret, isSecure, now),
    findLook: createFindLook(options),
    draftSite: createDraftSites(options),
    styleSheet: await readFile(join(import.meta.dirname, 'preview.css')),
  };
  const headers = Object.entries(previewHeaders(previewUrl, publicUrl));
  const server = createServer(limits, (request, response) => {
    for (const [name, value] of headers) response.setHeader(name, value);
    response.on('error', () => response.destroy());
    answerPreview(request, response, parts).catch((error: unknown) => {
      log('error', 'preview failed', { error: error instanceof Error ? error.message : 'unknown' });
      response.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.host, resolve);
  });
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
