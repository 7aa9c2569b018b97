import { describe, expect, it } from '@jest/globals';
import { readAddress } from './read-address';

describe('the address of a link', () => {
  it.each([
    ['/themen/verfuegungsfonds/', '/themen/verfuegungsfonds/'],
    [' https://www.land.example/seite?a=1#b ', 'https://www.land.example/seite?a=1#b'],
    ['www.land.example/seite', 'https://www.land.example/seite'],
    ['info@land.example', 'mailto:info@land.example'],
    ['tel:+4925112345', 'tel:+4925112345'],
    ['#anmeldung', '#anmeldung'],
  ])('is read from %j', (typed, href) => {
    expect(readAddress(typed)).toEqual({ kind: 'address', href });
  });

  it.each([
    '',
    'hier klicken',
    'themen',
    '//fremd.example',
    'https://',
    'javascript:alert(1)',
    'file:///C:/Ablage.docx',
    'data:text/html,x',
  ])('is refused for %j', (typed) => {
    expect(readAddress(typed).kind).toBe('problem');
  });
});
