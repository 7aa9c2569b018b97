import { z } from 'zod';
import { createSigner } from './signed.ts';

const sessionSchema = z.object({
  name: z.string(),
  /** Second from which on it is over, counted from 1970. */
  exp: z.number(),
});
export type PreviewSession = z.infer<typeof sessionSchema>;

/** A working day. */
const lifetimeS = 8 * 60 * 60;

export interface PreviewSessions {
  /** `Set-Cookie` that opens a session in this name. */
  open(name: string): string;
  /** `Set-Cookie` that ends it in this browser. */
  end(): string;
  read(cookies: string | undefined): PreviewSession | null;
}

/** Sessions live in the browser, signed: a restart ends none of them, and no list of them exists. */
export const createPreviewSessions = (
  secret: string,
  isSecure: boolean,
  now: () => number,
): PreviewSessions => {
  const sessions = createSigner(secret, 'session:');
  const cookieName = isSecure ? '__Host-vorschau' : 'vorschau';
  const attributes = `Path=/; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`;

  return {
    open(name) {
      const session: PreviewSession = { name, exp: Math.floor(now() / 1000) + lifetimeS };
      return `${cookieName}=${sessions.sign(session)}; Max-Age=${lifetimeS}; ${attributes}`;
    },
    end: () => `${cookieName}=; Max-Age=0; ${attributes}`,
    read(cookies) {
      for (const cookie of cookies?.split(';') ?? []) {
        const [name, value = ''] = cookie.trim().split('=');
        if (name !== cookieName) continue;
        const { data } = sessionSchema.safeParse(sessions.verify(value));
        if (data !== undefined && data.exp > now() / 1000) return data;
      }
      return null;
    },
  };
};
