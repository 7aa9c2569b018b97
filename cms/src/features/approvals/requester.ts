import type { Core } from '@strapi/strapi';
import { z } from 'zod';

const requesterSchema = z.object({
  id: z.number().int(),
  firstname: z.string().nullable(),
  lastname: z.string().nullable(),
});

export interface Requester {
  id: number;
  name: string;
}

/** Who of the office asks; null when the product works by itself, as it does at a planned time. */
export const readRequester = (strapi: Core.Strapi): Requester | null => {
  const user = requesterSchema.safeParse(strapi.requestContext.get()?.state['user']);
  if (!user.success) return null;
  const { id, firstname, lastname } = user.data;
  return { id, name: [firstname, lastname].filter(Boolean).join(' ') || 'Unbekannt' };
};
