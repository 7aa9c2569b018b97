import type { Core } from '@strapi/strapi';
import { z } from 'zod';

const accountSchema = z.object({ id: z.number().int() });

/** Who of the office, as the admin has let them in, by number; null for members and strangers. */
export const accountIn = (
  state: { user?: unknown; auth?: unknown; userAbility?: unknown } | undefined,
): number | null => {
  // Members come in by another way, which leaves no ability. Without any way in, somebody's plan is
  // carried out in their name.
  if (!state?.userAbility && state?.auth) return null;
  return accountSchema.safeParse(state?.user).data?.id ?? null;
};

/** Who of the office is behind the request being answered; null when nobody is. */
export const requesterId = (strapi: Core.Strapi): number | null =>
  accountIn(strapi.requestContext.get()?.state);
