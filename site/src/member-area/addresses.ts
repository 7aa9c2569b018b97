import { paths } from '@netzwerk/shared';

const page = (name: string): string => `${paths.memberArea}${name}/`;

export const addresses = {
  guides: paths.memberArea,
  guide: (id: string) => `${page('leitfaden')}?id=${encodeURIComponent(id)}`,
  events: page('veranstaltungen'),
  event: (id: string) => `${page('veranstaltung')}?id=${encodeURIComponent(id)}`,
  forgotPassword: page('passwort-vergessen'),
} as const;
