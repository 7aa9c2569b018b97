import { instantSchema } from '@netzwerk/shared';
import { z } from 'zod';
import { createSigner } from './signed.ts';

/** Second from which on it is over, counted from 1970. */
const exp = z.number();

/** Somebody of the office. */
const officeSessionSchema = z.object({
  name: z.string(),
  exp,
  /** The moment that was chosen to look at; null: now. */
  at: instantSchema.nullable().default(null),
  /** Whether drafts are shown that nobody has planned until then. */
  unplanned: z.boolean().default(true),
});
/** Somebody with a link that was passed on: as long as the link lives, so does the session. */
const sharedSessionSchema = z.object({ share: z.uuid(), exp });

const sessionSchema = z.union([sharedSessionSchema, officeSessionSchema]);
export type OfficeSession = z.infer<typeof officeSessionSchema>;
export type SharedSession = z.infer<typeof sharedSessionSchema>;
export type PreviewSession = z.infer<typeof sessionSchema>;

export const isShared = (session: PreviewSession): session is SharedSession => 'share' in session;

/** A working day. */
export const officeLifetimeS = 8 * 60 * 60;

/** For so long a browser is told that its link is over, and not that it is a stranger. */
const rememberedS = 7 * 24 * 60 * 60;

export interface PreviewSessions {
  /** `Set-Cookie` that begins this session, or goes on with it. */
  keep(session: PreviewSession): string;
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
  const endOf = (session: PreviewSession): number =>
    isShared(session) ? session.exp + rememberedS : session.exp;

  return {
    keep(session) {
      const lifetimeS = Math.max(0, endOf(session) - Math.floor(now() / 1000));
      return `${cookieName}=${sessions.sign(session)}; Max-Age=${lifetimeS}; ${attributes}`;
    },
    end: () => `${cookieName}=; Max-Age=0; ${attributes}`,
    read(cookies) {
      for (const cookie of cookies?.split(';') ?? []) {
        const [name, value = ''] = cookie.trim().split('=');
        if (name !== cookieName) continue;
        const { data } = sessionSchema.safeParse(sessions.verify(value));
        if (data !== undefined && endOf(data) > now() / 1000) return data;
      }
      return null;
    },
  };
};
