import { describe, expect, it } from '@jest/globals';
import request from 'supertest';

const cms = request(process.env.CMS_TEST_URL ?? '');

const types = [
  'topics',
  'events',
  'guides',
  'articles',
  'pages',
  'practice-examples',
  'newsletter-issues',
  'newsletter-subscriptions',
  'newsletter-proofs',
  'newsletter-dispatches',
  'planned-actions',
  'preview-shares',
  'page-counts',
  'count-batches',
  'series',
  'members',
  'persons',
  'venues',
  'redirects',
  'site-settings',
];

describe('Strapi itself, without the gateway', () => {
  it.each(types.flatMap((type) => [`/api/${type}`, `/api/${type}?status=draft&_q=a`]))(
    'keeps %s closed to strangers',
    async (path) => {
      const answer = await cms.get(path);
      expect([400, 403, 404]).toContain(answer.status);
    },
  );

  it.each(['/api/auth/local/register', '/api/auth/local', '/api/auth/forgot-password'])(
    'keeps %s closed',
    async (path) => {
      const answer = await cms
        .post(path)
        .send({ identifier: 'a', email: 'a@b.example', password: 'x' });
      expect([403, 404, 405]).toContain(answer.status);
    },
  );

  it('does not say yes to a foreign origin', async () => {
    const answer = await cms.get('/api/events').set('Origin', 'https://fremd.example');
    expect(answer.headers['access-control-allow-origin']).not.toBe('https://fremd.example');
  });
});
