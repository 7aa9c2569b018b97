import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { isValidFileLink } from './file-link';
import { sendFile } from './send-file';
import { storedPath } from './stored-file';

/** Types that a browser may show in the admin's own origin: nothing in them can run. */
const shown: Readonly<Record<string, string>> = {
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.mp4': 'video/mp4',
};

/** `GET /office/files/<name>?e=&s=`: previews of stored files for whoever the admin gave a link. */
export const serveOfficeFile =
  (strapi: Core.Strapi, secret: string): Core.MiddlewareHandler =>
  async (context) => {
    const name = String(context.params['name'] ?? '');
    const { e: expires, s: signature } = context.query;
    if (!isValidFileLink(secret, { name, expires, signature }, Date.now())) {
      return context.notFound();
    }
    const mime = shown[path.extname(name).toLowerCase()];
    const sent = await sendFile(context, {
      path: storedPath(strapi, name),
      fileName: name,
      mime: mime ?? 'application/octet-stream',
      inline: mime !== undefined,
      cacheControl: 'private, max-age=900',
    });
    if (!sent) return context.notFound();
  };
