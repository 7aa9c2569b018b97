import { describe, expect, it } from '@jest/globals';
import { chooseSlug } from './choose-slug';

const free = (): boolean => false;

describe('the address of an entry', () => {
  it('is made from the title, umlauts written out', () => {
    const wish = { title: 'Größe & Maß: Österreich', given: undefined, stored: undefined };
    expect(chooseSlug(wish, free)).toEqual({ kind: 'set', slug: 'groesse-und-mass-oesterreich' });
  });

  it('gets a number when the title’s is taken', () => {
    const isTaken = (slug: string): boolean => ['tagung', 'tagung-2'].includes(slug);
    const wish = { title: 'Tagung', given: '', stored: null };
    expect(chooseSlug(wish, isTaken)).toEqual({ kind: 'set', slug: 'tagung-3' });
  });

  it('stays when the title changes', () => {
    const wish = { title: 'Anders', given: undefined, stored: 'tagung' };
    expect(chooseSlug(wish, free)).toEqual({ kind: 'keep' });
  });

  it('comes back when an editor empties it', () => {
    const wish = { title: 'Anders', given: '', stored: 'tagung' };
    expect(chooseSlug(wish, free)).toEqual({ kind: 'set', slug: 'tagung' });
  });

  it('is refused when the editor enters a taken one', () => {
    const wish = { title: 'Tagung', given: 'tagung', stored: 'tagung-2' };
    expect(chooseSlug(wish, () => true)).toEqual({ kind: 'taken', slug: 'tagung' });
  });

  it('is put into shape when the editor enters something else', () => {
    const wish = { title: 'Tagung', given: 'Große Tagung!', stored: null };
    expect(chooseSlug(wish, free)).toEqual({ kind: 'set', slug: 'grosse-tagung' });
  });
});
