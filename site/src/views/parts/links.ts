import type { Link } from '@netzwerk/shared';
import { safeHref } from './safe-href.ts';

export interface ReferenceLink {
  label: string;
  href: string;
  note: string | null;
  /** Leads away from this site. */
  external: boolean;
}

export const referenceLinks = (links: readonly Link[]): ReferenceLink[] =>
  links.flatMap(({ label, url, note }) => {
    const href = safeHref(url);
    return href === null ? [] : [{ label, href, note, external: !href.startsWith('/') }];
  });
