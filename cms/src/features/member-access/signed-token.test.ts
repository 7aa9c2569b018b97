import { describe, expect, it } from '@jest/globals';
import { readDownload, signDownload } from './download-link';
import { readToken, signToken } from './signed-token';
import {
  readAccessToken,
  readRefreshToken,
  signAccessToken,
  signRefreshToken,
} from './session-tokens';

const secret = 's'.repeat(40);
const now = new Date('2026-11-22T12:00:00Z');
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);

describe('a signed token', () => {
  it('gives back what was signed, whatever the characters', () => {
    const parts = ['guide:ä:ß', '', '42'];
    expect(readToken(secret, 'access', signToken(secret, 'access', parts))).toEqual(parts);
  });

  it('is worth nothing for another purpose or under another secret', () => {
    const token = signToken(secret, 'access', ['a', 'b']);
    expect(readToken(secret, 'refresh', token)).toBeNull();
    expect(readToken('t'.repeat(40), 'access', token)).toBeNull();
  });

  it.each(['', '.', 'a', 'a.b', 'a.b.c', '…', '.'.repeat(1000)])('rejects "%s"', (token) => {
    expect(readToken(secret, 'access', token)).toBeNull();
  });

  it('breaks with any changed character', () => {
    const token = signToken(secret, 'access', ['abc', '123']);
    for (let at = 0; at < token.length - 1; at += 1) {
      const other = token[at] === 'A' ? 'B' : 'A';
      const changed = token.slice(0, at) + other + token.slice(at + 1);
      expect(readToken(secret, 'access', changed)).toBeNull();
    }
  });
});

describe('an access token', () => {
  it('lasts ten minutes and then says that it is over', () => {
    const token = signAccessToken(secret, 'key', now);
    expect(readAccessToken(secret, token, later(599))).toEqual({
      outcome: 'valid',
      sessionKey: 'key',
    });
    expect(readAccessToken(secret, token, later(600)).outcome).toBe('expired');
  });

  it('is no refresh token', () => {
    expect(readRefreshToken(secret, signAccessToken(secret, 'key', now))).toBeNull();
    const refresh = signRefreshToken(secret, { sessionKey: 'key', generation: 3 });
    expect(readRefreshToken(secret, refresh)).toEqual({ sessionKey: 'key', generation: 3 });
    expect(readAccessToken(secret, refresh, now).outcome).toBe('invalid');
  });
});

describe('a download link', () => {
  it('lasts a minute and names file, login and person', () => {
    const grant = { fileId: 'guide:a:b', sessionKey: 'key', userId: 7 };
    const token = signDownload(secret, grant, now);
    expect(readDownload(secret, token, later(59))).toEqual({ outcome: 'valid', grant });
    expect(readDownload(secret, token, later(60)).outcome).toBe('expired');
    expect(readDownload(secret, `${token}x`, now).outcome).toBe('invalid');
  });
});
