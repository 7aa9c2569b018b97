import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { germanMessage } from '../features/german-errors/german-message';

const errorSchema = z.looseObject({
  error: z.looseObject({ status: z.number(), message: z.string(), details: z.unknown() }),
});
const detailsSchema = z.looseObject({ errors: z.array(z.looseObject({ message: z.string() })) });

/** What the admin is refused with reaches people: in German. The content API answers programs. */
export default (): Core.MiddlewareHandler => async (context, next) => {
  await next();
  if (context.status < 400 || context.path.startsWith('/api/')) return;
  const answer = errorSchema.safeParse(context.body);
  if (!answer.success) return;
  const { error } = answer.data;
  const details = detailsSchema.safeParse(error.details);
  const { status } = context;
  const inGerman = { ...error, message: germanMessage(error.message, status) };
  context.body = {
    ...answer.data,
    error: details.success
      ? {
          ...inGerman,
          details: {
            ...details.data,
            errors: details.data.errors.map((problem) => ({
              ...problem,
              message: germanMessage(problem.message, status),
            })),
          },
        }
      : inGerman,
  };
  // Setting a body makes an answer "200 OK" where no status was set by hand.
  context.status = status;
};
