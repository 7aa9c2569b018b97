import { describe, expect, it } from '@jest/globals';
import { contentDisposition } from './content-disposition';

describe('the name to save a file under', () => {
  it('keeps umlauts for everybody and a readable name for old clients', () => {
    expect(contentDisposition('attachment', 'Leitfaden Verfügungsfonds (neu).pdf')).toBe(
      'attachment; filename="Leitfaden Verfuegungsfonds (neu).pdf"; ' +
        "filename*=UTF-8''Leitfaden%20Verf%C3%BCgungsfonds%20%28neu%29.pdf",
    );
  });

  it.each(['a\r\nSet-Cookie: x=1.pdf', 'a"; filename=b.exe', '../../etc/passwd', 'a\0.pdf'])(
    'cannot break out of its header: %j',
    (name) => {
      const header = contentDisposition('inline', name);
      expect(header).not.toMatch(/\p{Cc}/u);
      expect(header.match(/"/g)).toHaveLength(2);
      expect(header).not.toContain('/');
    },
  );
});
