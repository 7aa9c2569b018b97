import { describe, expect, it } from '@jest/globals';
import { isValidFileLink, signFileLink } from './file-link';

const secret = 's'.repeat(32);
const now = Date.parse('2026-11-22T12:00:00Z');
const minutes = (count: number): number => count * 60_000;

const partsOf = (link: string) => {
  const url = new URL(link, 'http://localhost');
  return {
    name: decodeURIComponent(url.pathname.replace('/office/files/', '')),
    expires: url.searchParams.get('e'),
    signature: url.searchParams.get('s'),
  };
};

describe('a signed link to a stored file', () => {
  const parts = partsOf(signFileLink(secret, 'plan_ä_1.png', now));

  it('opens its file for at least 15 and at most 30 minutes', () => {
    expect(parts.name).toBe('plan_ä_1.png');
    expect(isValidFileLink(secret, parts, now + minutes(15))).toBe(true);
    expect(isValidFileLink(secret, parts, now + minutes(31))).toBe(false);
  });

  it('stays the same for a while, so that browsers keep the picture', () => {
    expect(signFileLink(secret, 'a.png', now + 1)).toBe(signFileLink(secret, 'a.png', now + 2));
  });

  it('opens no other file, no later time and nothing of another installation', () => {
    expect(isValidFileLink(secret, { ...parts, name: 'other.pdf' }, now)).toBe(false);
    const later = String(Number(parts.expires) + minutes(60));
    expect(isValidFileLink(secret, { ...parts, expires: later }, now)).toBe(false);
    expect(isValidFileLink('t'.repeat(32), parts, now)).toBe(false);
  });

  it.each([undefined, null, '', ['a', 'b'], 'A'.repeat(43)])(
    'is refused with the signature %j',
    (signature) => {
      expect(isValidFileLink(secret, { ...parts, signature }, now)).toBe(false);
    },
  );
});
