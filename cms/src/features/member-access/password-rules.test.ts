import { describe, expect, it } from '@jest/globals';
import { explainWeakPassword } from './password-rules';

describe('a new password', () => {
  it.each(['Kastanie-Lampe-Fluss-7', 'vier ganz lose Wörter', 'x9$Lq2!mZ7@pw4'])(
    'may be "%s"',
    (password) => {
      expect(explainWeakPassword(password, ['erika', 'beispiel', 'musterstadt'])).toBeNull();
    },
  );

  it.each([
    ['zu kurz', '12 Zeichen'],
    ['ü'.repeat(37), 'zu lang'],
    ['Passwort1234', 'erraten'],
    ['PASSWORT 1234', 'erraten'],
    ['NetzwerkInnenstadt', 'erraten'],
    ['abcabcabcabcabc', 'erraten'],
    ['123456789012', 'erraten'],
    ['lkjihgfedcba', 'erraten'],
    ['erikabeispiel1', 'Namen'],
    ['Musterstadt2026', 'Namen'],
  ])('must not be "%s"', (password, reason) => {
    expect(explainWeakPassword(password, ['erika', 'beispiel', 'musterstadt'])).toContain(reason);
  });
});
