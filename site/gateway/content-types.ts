import { extname } from 'node:path';

interface ContentType {
  value: string;
  /** Worth a .br and a .gz beside it. */
  compressible: boolean;
}

const text = (value: string): ContentType => ({
  value: `${value}; charset=utf-8`,
  compressible: true,
});
const binary = (value: string): ContentType => ({ value, compressible: false });
const office = 'application/vnd.openxmlformats-officedocument';

const byExtension: Readonly<Record<string, ContentType>> = {
  '.html': text('text/html'),
  '.css': text('text/css'),
  '.js': text('text/javascript'),
  '.mjs': text('text/javascript'),
  '.json': text('application/json'),
  '.webmanifest': text('application/manifest+json'),
  '.xml': text('application/xml'),
  '.ics': text('text/calendar'),
  '.txt': text('text/plain'),
  '.csv': text('text/csv'),
  '.vtt': text('text/vtt'),
  '.svg': text('image/svg+xml'),
  '.ico': binary('image/x-icon'),
  '.png': binary('image/png'),
  '.jpg': binary('image/jpeg'),
  '.jpeg': binary('image/jpeg'),
  '.webp': binary('image/webp'),
  '.avif': binary('image/avif'),
  '.mp4': binary('video/mp4'),
  '.woff2': binary('font/woff2'),
  '.pdf': binary('application/pdf'),
  '.zip': binary('application/zip'),
  '.docx': binary(`${office}.wordprocessingml.document`),
  '.xlsx': binary(`${office}.spreadsheetml.sheet`),
  '.pptx': binary(`${office}.presentationml.presentation`),
  '.odt': binary('application/vnd.oasis.opendocument.text'),
  '.ods': binary('application/vnd.oasis.opendocument.spreadsheet'),
  '.odp': binary('application/vnd.oasis.opendocument.presentation'),
};

export const contentTypeOf = (path: string): ContentType => {
  if (path.endsWith('/feed.xml')) return text('application/rss+xml');
  return byExtension[extname(path).toLowerCase()] ?? binary('application/octet-stream');
};
