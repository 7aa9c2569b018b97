import { describe, expect, test } from '@jest/globals';
import { previewLinkSchema, previewLoginAddress } from './preview-link.ts';

const link = {
  to: '/veranstaltungen/fachtagung/',
  exp: 1_780_000_000,
  jti: '0b9f7a52-6f0e-4c0e-9a53-0d6f3c8e9a11',
  name: 'Karla Brandt',
};

describe('a preview link', () => {
  test('leads to an address of the site', () => {
    expect(previewLinkSchema.parse(link)).toEqual(link);
    expect(previewLinkSchema.safeParse({ ...link, to: '/' }).success).toBe(true);
  });

  test.each([
    '//example.org/',
    '/\\example.org/',
    'https://example.org/',
    'themen/',
    '/a b/',
    '/a\\b',
  ])('does not lead to %s', (to) => {
    expect(previewLinkSchema.safeParse({ ...link, to }).success).toBe(false);
  });

  test('is an address of the preview host', () => {
    expect(previewLoginAddress('http://localhost:8081', 'a.b')).toBe(
      'http://localhost:8081/vorschau-anmelden?token=a.b',
    );
  });
});
