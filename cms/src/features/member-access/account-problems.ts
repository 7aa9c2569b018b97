import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import { normaliseEmail, userUid } from './find-account';

/** Marks the field in the admin's form and says in German what to do. */
export const fieldError = (field: string, message: string): Error =>
  new errors.ValidationError(message, {
    errors: [{ path: [field], name: 'ValidationError', message }],
  });

/** `exceptId`: documentId of the account being edited, which may keep its own address. */
export const refuseTakenEmail = async (
  strapi: Core.Strapi,
  email: string,
  exceptId: string | null,
): Promise<void> => {
  const others = await strapi.db.query(userUid).count({
    where: {
      email: normaliseEmail(email),
      ...(exceptId === null ? {} : { documentId: { $ne: exceptId } }),
    },
  });
  if (others === 0) return;
  throw fieldError('email', 'Für diese E-Mail-Adresse gibt es schon einen Zugang.');
};
