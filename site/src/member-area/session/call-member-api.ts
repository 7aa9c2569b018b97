import { memberErrorSchema, type MemberErrorCode } from '@netzwerk/shared';
import { z } from 'zod';

export type Answer<T> =
  | { ok: true; value: T }
  /** `message` is German and for people. */
  | { ok: false; code: MemberErrorCode; message: string };

export interface Call<T> {
  method: 'GET' | 'POST';
  /** Below `/api/member/`. */
  path: string;
  answer: z.ZodType<T>;
  body?: unknown;
}

export type CallMemberApi = <T>(call: Call<T>, accessToken?: string) => Promise<Answer<T>>;

/** For routes that answer with a status only. */
export const noContent = z.undefined();

/** A server that stays silent this long is as good as down. */
const patienceMs = 15_000;

const unavailable: Answer<never> = {
  ok: false,
  code: 'unavailable',
  message: 'Der Mitgliederbereich ist gerade nicht erreichbar.',
};

/** The member area's only door to the network. Never throws: being offline is an answer too. */
export const createCallMemberApi =
  (fetchFrom: typeof fetch): CallMemberApi =>
  async ({ method, path, answer, body }, accessToken) => {
    const response = await fetchFrom(`/api/member/${path}`, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(accessToken === undefined ? {} : { Authorization: `Bearer ${accessToken}` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      credentials: 'same-origin',
      cache: 'no-store',
      signal: AbortSignal.timeout(patienceMs),
    }).catch(() => null);
    if (!response) return unavailable;

    const raw: unknown = await response.json().catch(() => undefined);
    if (response.ok) {
      const value = answer.safeParse(raw);
      return value.success ? { ok: true, value: value.data } : unavailable;
    }
    const error = memberErrorSchema.safeParse(raw);
    return error.success ? { ok: false, ...error.data.error } : unavailable;
  };
