export const refreshCookieName = 'mitglied_refresh';

/**
 * Written by hand: Koa refuses a `Secure` cookie with a 500 whenever the connection from the gateway
 * is plain http, which it always is.
 */
const serialise = (value: string, maxAgeSeconds: number, secure: boolean): string =>
  [
    `${refreshCookieName}=${value}`,
    'Path=/api/member',
    `Max-Age=${maxAgeSeconds}`,
    'HttpOnly',
    'SameSite=Strict',
    ...(secure ? ['Secure'] : []),
  ].join('; ');

export const refreshCookie = (token: string, maxAgeSeconds: number, secure: boolean): string =>
  serialise(token, maxAgeSeconds, secure);

export const clearedRefreshCookie = (secure: boolean): string => serialise('', 0, secure);
