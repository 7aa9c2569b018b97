import type { Member } from '@netzwerk/shared';
import { remember } from '../cms/remember.ts';
import type { Site } from '../cms/site.ts';
import { municipalityOf } from './municipalities.ts';

export interface MemberAreasView {
  /** SVG paths on the map of the state; the slug is what a page names them by. */
  areas: { slug: string; path: string }[];
}

const areasOf = remember((members: readonly Member[]): MemberAreasView => ({
  areas: members.flatMap(({ slug, ags }) => {
    const path = municipalityOf(ags)?.map;
    return path === undefined ? [] : [{ slug, path }];
  }),
}));

/** Apart from the page that shows them, which would outgrow its limit with every member. */
export const selectMemberAreas = (site: Site): MemberAreasView => areasOf(site.members.all);

/** Shapes without a look: they take it from the page that uses them. */
export const drawMemberAreas = ({ areas }: MemberAreasView): string =>
  '<svg xmlns="http://www.w3.org/2000/svg"><defs>' +
  areas.map(({ slug, path }) => `<path id="${slug}" d="${path}"/>`).join('') +
  '</defs></svg>';
