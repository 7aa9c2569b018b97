import { describe, expect, it } from '@jest/globals';
import { reachesForUploads } from './close-uploads';

describe('the closed upload folder', () => {
  it.each([
    '/uploads/a.pdf',
    '/uploads',
    '/uploads/',
    '//uploads/a.pdf',
    '/UPLOADS/a.pdf',
    '/%75ploads/a.pdf',
    '/%2575ploads/a.pdf',
    '/uploads%2fa.pdf',
    '/uploads%5ca.pdf',
    '/x/../uploads/a.pdf',
    '/./uploads/a.pdf',
    '/admin/../uploads/a.pdf',
    '/admin/%2e%2e/uploads/a.pdf',
    '\\uploads\\a.pdf',
    '/uploads;x=1/a.pdf',
    '/%20uploads/a.pdf',
    '/a%00/uploads',
    '/%zz',
  ])('is meant by %s', (path) => {
    expect(reachesForUploads(path)).toBe(true);
  });

  it.each([
    '/upload',
    '/upload/files',
    '/admin/plugins/upload',
    '/office/files/uploads-a.pdf',
    '/',
  ])('is not meant by %s', (path) => {
    expect(reachesForUploads(path)).toBe(false);
  });
});
