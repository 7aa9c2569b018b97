import { createHash } from 'node:crypto';

/** `framedBy`: the one origin that may show the page within its own; nobody may without it. */
const sitePolicy = (framedBy = "'none'"): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "connect-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "media-src 'self'",
    "manifest-src 'self'",
    `frame-ancestors ${framedBy}`,
  ].join('; ');

/** Strapi's admin writes its styles at runtime and shows uploads as blobs; scripts stay files. */
export const adminContentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "media-src 'self' blob:",
  "font-src 'self' data:",
  "worker-src 'self' blob:",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** For answers that are data: shown as a document they may do nothing at all. */
export const dataContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'; sandbox";

/** The site's policy plus exactly this one inline style sheet, for pages that have no release. */
export const policyWithStyle = (css: string, framedBy?: string): string => {
  const hash = createHash('sha256').update(css).digest('base64');
  return sitePolicy(framedBy).replace("style-src 'self'", `style-src 'sha256-${hash}'`);
};

const always: Readonly<Record<string, string>> = {
  'Content-Security-Policy': sitePolicy(),
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  // Addresses of the member area carry one-time tokens: they stay with us.
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy':
    'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
};

export const securityHeaders = (publicUrl: string): Readonly<Record<string, string>> =>
  publicUrl.startsWith('https://')
    ? { ...always, 'Strict-Transport-Security': 'max-age=31536000' }
    : always;

/**
 * For the preview host: nothing of it is kept, found or passed on, and the site's own origin, where
 * the admin is, may show it within its pages.
 */
export const previewHeaders = (
  previewUrl: string,
  publicUrl: string,
): Readonly<Record<string, string>> => {
  const { 'X-Frame-Options': _frames, ...headers } = securityHeaders(previewUrl);
  return {
    ...headers,
    'Content-Security-Policy': sitePolicy(publicUrl),
    'Cache-Control': 'private, no-store',
    // Where a page leads need not know that there is a preview.
    'Referrer-Policy': 'no-referrer',
    'X-Robots-Tag': 'noindex, nofollow',
  };
};
