import { z } from 'zod';

/**
 * The link by which the CMS lets somebody of the office look at drafts on the preview host.
 *
 * Token: `base64url(JSON of {@link PreviewLink}) + '.' + base64url(HMAC-SHA256)`; the HMAC is over
 * the first part as it stands in the token (ASCII), its key is PREVIEW_SECRET. Signing and verifying
 * need Node's crypto and so live where they are done.
 */
export const previewLinkSchema = z.object({
  /** Where to go after login: an address of the site, never one of another host. */
  to: z.string().regex(/^\/(?![/\\])[^\s\\]*$/),
  /** Last second at which it may be used, counted from 1970 (as in a JWT, RFC 7519). */
  exp: z.number().int().positive(),
  /** Identity of the link: it opens one session only. */
  jti: z.uuid(),
  /** Who asked for it, for the preview's bar. */
  name: z.string(),
});
export type PreviewLink = z.infer<typeof previewLinkSchema>;

/** Long enough for a slow click, too short to be passed on. */
export const previewLinkLifetimeS = 5 * 60;

/** Path on the preview host that takes the token and sets the session. */
export const previewLoginPath = '/vorschau-anmelden';

/** `previewUrl`: origin without a slash at its end. */
export const previewLoginAddress = (previewUrl: string, token: string): string =>
  `${previewUrl}${previewLoginPath}?token=${token}`;
