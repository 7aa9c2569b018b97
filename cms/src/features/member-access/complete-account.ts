import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { refuseTakenEmail } from './account-problems';

type Handler = (context: Parameters<Core.ControllerHandler>[0]) => Promise<unknown>;
export type AccountController = Record<string, Handler>;

const formSchema = z.looseObject({ email: z.string().default(''), password: z.string().nullish() });

const authenticatedRoleSchema = z.object({ id: z.number() });

/**
 * Strapi's form for accounts asks for a name, a password and a technical role. The office fills in
 * the address only: the password is the person's own business, set through the invitation, and what
 * stands here until then is known to nobody.
 */
export const completeAccount =
  (controller: AccountController) =>
  ({ strapi }: { strapi: Core.Strapi }): AccountController => {
    return {
      ...controller,
      async create(context) {
        const form = formSchema.parse(context.request.body ?? {});
        await refuseTakenEmail(strapi, form.email, null);
        const role: unknown = await strapi.db
          .query('plugin::users-permissions.role')
          .findOne({ where: { type: 'authenticated' } });
        context.request.body = {
          ...form,
          username: form.email.trim().toLowerCase(),
          password: form.password || randomBytes(48).toString('base64url'),
          role: authenticatedRoleSchema.parse(role).id,
        };
        return controller.create?.(context);
      },
      async update(context) {
        const { email } = formSchema.parse(context.request.body ?? {});
        if (email) await refuseTakenEmail(strapi, email, String(context.params.id));
        return controller.update?.(context);
      },
    };
  };
