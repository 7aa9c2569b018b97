import { describe, expect, it } from '@jest/globals';
import { safeHref, telephoneHref } from './safe-href.ts';

describe('safeHref', () => {
  it.each([
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    '//fremd.example/',
    '/\\fremd.example',
    'kein Verweis',
    '',
  ])('refuses %j', (url) => {
    expect(safeHref(url)).toBeNull();
  });

  it.each([
    'https://www.nrw.de/',
    'http://www.nrw.de/',
    'mailto:a@b.example',
    'tel:+49251',
    '/kontakt/',
  ])('lets %s pass', (url) => {
    expect(safeHref(url)).toBe(url);
  });
});

describe('telephoneHref', () => {
  it.each([
    ['0251 / 492-0000', 'tel:+492514920000'],
    ['+49 (0)251 0000-2', 'tel:+4925100002'],
    ['0049 251 1', 'tel:+492511'],
  ])('dials %s', (phone, href) => {
    expect(telephoneHref(phone)).toBe(href);
  });
});
