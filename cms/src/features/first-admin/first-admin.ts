import { allowsInsecureCookies } from '@netzwerk/shared';
import type { Core } from '@strapi/strapi';
import { environment } from '../../env';
import type { Feature } from '../feature';
import {
  isFirstAdminToken,
  issueFirstAdminLink,
  linkPath,
  withdrawFirstAdminLink,
} from './one-time-link';

const cookieName = 'first_admin';
const cookieOptions = {
  httpOnly: true,
  sameSite: 'strict' as const,
  path: '/admin',
  secure: !allowsInsecureCookies(environment),
};
const refusal = {
  data: null,
  error: {
    status: 403,
    name: 'ForbiddenError',
    message:
      'Das erste Konto lässt sich nur über den einmaligen Link anlegen. Er steht in der Ausgabe des CMS und in der Datei first-admin-link.txt im Datenordner.',
    details: {},
  },
};

/**
 * Strapi lets whoever comes first register as super admin. Here that needs the one-time link: it
 * sets a cookie, and without the cookie the registration is refused.
 */
const guardRegistration: Core.MiddlewareHandler = async (context, next) => {
  if (!/^\/admin\/register-admin\/?$/i.test(context.path)) return next();
  if (!isFirstAdminToken(context.cookies.get(cookieName))) {
    context.status = 403;
    context.body = refusal;
    return;
  }
  await next();
  if (context.status < 300) {
    context.cookies.set(cookieName, null, cookieOptions);
    await withdrawFirstAdminLink();
  }
};

const followLink: Core.ControllerHandler = (context) => {
  const { token } = context.query;
  if (typeof token !== 'string' || !isFirstAdminToken(token)) {
    context.status = 404;
    context.body = 'Dieser Link gilt nicht mehr.';
    return;
  }
  context.cookies.set(cookieName, token, cookieOptions);
  context.redirect('/admin/auth/register-admin');
};

const hasAdmin = async (strapi: Core.Strapi): Promise<boolean> =>
  (await strapi.db.query('admin::user').count()) > 0;

/** In production there is no demo account: the first admin comes by a one-time link. */
export const firstAdmin: Feature = {
  name: 'first-admin',
  register(strapi) {
    strapi.server.use(guardRegistration);
    strapi.server.routes({
      type: 'admin',
      prefix: '',
      routes: [
        {
          method: 'GET',
          path: linkPath,
          handler: followLink,
          info: { type: 'admin' },
          config: { auth: false },
        },
      ],
    });
  },
  async bootstrap(strapi) {
    strapi.db.lifecycles.subscribe({
      models: ['admin::user'],
      beforeCreate({ params }) {
        params.data = { preferedLanguage: 'de', ...params.data };
      },
    });
    if (await hasAdmin(strapi)) return withdrawFirstAdminLink();
    const link = await issueFirstAdminLink();
    strapi.log.info(
      `Noch kein Konto für die Verwaltung. Einmaliger Link, um es anzulegen: ${link}`,
    );
  },
};
