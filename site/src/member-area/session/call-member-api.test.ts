import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { createCallMemberApi, noContent } from './call-member-api.ts';

const answering = (status: number, body: string) =>
  createCallMemberApi(() =>
    Promise.resolve(new Response(status === 204 ? null : body, { status })),
  );
const list = {
  method: 'GET',
  path: 'guides',
  answer: z.object({ guides: z.array(z.string()) }),
} as const;

describe('the door to the member API', () => {
  it('hands out what fits the contract', async () => {
    const answer = await answering(200, '{"guides":["a"]}')(list);
    expect(answer).toEqual({ ok: true, value: { guides: ['a'] } });
  });

  it('takes an answer without content', async () => {
    const call = { method: 'POST', path: 'logout', answer: noContent } as const;
    expect(await answering(204, '')(call)).toEqual({ ok: true, value: undefined });
  });

  it('passes on the German reason of a refusal', async () => {
    const body = '{"error":{"code":"wrong-credentials","message":"Stimmt nicht."}}';
    const answer = await answering(401, body)(list);
    expect(answer).toEqual({ ok: false, code: 'wrong-credentials', message: 'Stimmt nicht.' });
  });

  it.each([
    ['an answer of another shape', 200, '{"guides":1}'],
    ['a page instead of data', 200, '<!doctype html>'],
    ['an error of another program', 502, 'Bad Gateway'],
    ['an empty body', 200, ''],
  ])('calls the server away on %s', async (_, status, body) => {
    expect(await answering(status, body)(list)).toMatchObject({ ok: false, code: 'unavailable' });
  });

  it('calls the server away when nothing comes back at all', async () => {
    const call = createCallMemberApi(() => Promise.reject(new TypeError('offline')));
    expect(await call(list)).toMatchObject({ ok: false, code: 'unavailable' });
  });
});
