import type { TextLink } from '../views/parts/pieces.ts';
import type { Thing } from './thing.ts';

/** The way to a page, as its breadcrumbs show it; none on the home page. */
export const breadcrumbThings = (crumbs: readonly TextLink[], publicUrl: string): Thing[] =>
  crumbs.length === 0
    ? []
    : [
        {
          '@type': 'BreadcrumbList',
          itemListElement: crumbs.map(({ label, href }, index) => ({
            '@type': 'ListItem',
            position: index + 1,
            name: label,
            item: `${publicUrl}${href}`,
          })),
        },
      ];
