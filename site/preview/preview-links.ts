import { previewLinkLifetimeS, previewLinkSchema, type PreviewLink } from '@netzwerk/shared';
import { createSigner } from './signed.ts';

export interface PreviewLinks {
  /** What a link says, whether it may still be used or not; null where it is none of ours. */
  read(token: string): PreviewLink | null;
  /** True the one time that it opens a session. */
  use(link: PreviewLink): boolean;
}

/** The links that the CMS makes, each good for one session within five minutes. */
export const createPreviewLinks = (secret: string, now: () => number): PreviewLinks => {
  const links = createSigner(secret, '');
  const startedS = now() / 1000;
  const used = new Map<string, number>();

  return {
    read: (token) => previewLinkSchema.safeParse(links.verify(token)).data ?? null,

    use({ jti, exp }) {
      const nowS = now() / 1000;
      for (const [id, until] of used) if (until < nowS) used.delete(id);
      // What was used before this process started is not known any more, so nothing as old counts.
      const isFresh = exp >= nowS && exp - previewLinkLifetimeS >= Math.floor(startedS);
      if (!isFresh || exp > nowS + previewLinkLifetimeS + 1 || used.has(jti)) return false;
      used.set(jti, exp);
      return true;
    },
  };
};
