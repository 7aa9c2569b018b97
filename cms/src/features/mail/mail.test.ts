import { describe, expect, it } from '@jest/globals';
import { mailSchema } from './mail';

const mail = { to: 'a@b.example', subject: 'Hallo', text: 'Text', kind: 'test' };

describe('a mail', () => {
  it('is taken as it is', () => {
    expect(mailSchema.parse(mail)).toEqual(mail);
  });

  it.each([
    { to: 'a@b.example\r\nBcc: c@d.example' },
    { to: 'a@b.example, c@d.example' },
    { to: '"a\r\n"@b.example' },
    { to: 'Name <a@b.example>' },
    { subject: 'Hallo\r\nBcc: c@d.example' },
    { subject: 'Hallo\nX: y' },
    { subject: 'Hallo\u2028x\u0000' },
    { unsubscribeUrl: 'https://a.example/x>\r\nBcc: c@d.example' },
    { unsubscribeUrl: 'https://a.example/x\nBcc: c@d.example' },
    { kind: 'a\r\nb' },
    { kind: '../../etc' },
  ])('cannot carry a header or a second recipient: %j', (change) => {
    expect(mailSchema.safeParse({ ...mail, ...change }).success).toBe(false);
  });
});
