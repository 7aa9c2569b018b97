import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { enqueueMail } from '../mail/enqueue-mail';
import { fieldError, refuseTakenEmail } from './account-problems';
import { normaliseEmail, userUid } from './find-account';
import { issueOneTimeToken } from './one-time-tokens';
import { passwordMail } from './password-mails';
import { explainWeakPassword } from './password-rules';

const accountDataSchema = z.looseObject({
  email: z.string().optional(),
  username: z.string().nullish(),
  password: z.string().nullish(),
});

const createdSchema = z.object({
  id: z.number(),
  email: z.string(),
  firstName: z.string().nullish(),
  lastName: z.string().nullish(),
});

/** True where the office works in the admin; seeds and scripts invite nobody. */
const isOffice = (strapi: Core.Strapi): boolean =>
  strapi.requestContext.get()?.state.auth?.strategy?.name === 'admin';

const authenticatedRole = async (strapi: Core.Strapi): Promise<number> => {
  const role: unknown = await strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'authenticated' } });
  return z.object({ id: z.number() }).parse(role).id;
};

/**
 * The office names a person and an address; the rest follows. A new account gets a mail with a link
 * to set its own password, in one transaction with the account itself.
 */
export const inviteMembers = (strapi: Core.Strapi): void => {
  strapi.documents.use(async (context, next) => {
    if (context.uid !== userUid) return next();
    if (context.action !== 'create' && context.action !== 'update') return next();

    const data = accountDataSchema.parse(context.params.data ?? {});
    if (data.email !== undefined) data.email = normaliseEmail(data.email);
    if (data.password) {
      const weakness = explainWeakPassword(data.password, (data.email ?? '').split(/[@.]/));
      if (weakness) throw fieldError('password', weakness);
    }
    if (context.action === 'update') {
      if (data.email !== undefined) data.username = data.email;
      Object.assign(context.params, { data });
      return next();
    }

    const email = data.email ?? '';
    await refuseTakenEmail(strapi, email, null);
    const defaults = {
      username: email,
      provider: 'local',
      confirmed: true,
      role: await authenticatedRole(strapi),
    };
    Object.assign(context.params, { data: { ...data, ...defaults } });
    return strapi.db.transaction(async () => {
      const created = await next();
      if (isOffice(strapi)) {
        const account = createdSchema.parse(created);
        const token = await issueOneTimeToken(strapi, 'invitation', account.id, new Date());
        await enqueueMail(strapi, passwordMail('invitation', account, token));
      }
      return created;
    });
  });
};
