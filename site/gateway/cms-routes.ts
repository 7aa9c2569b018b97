/** Everything of the CMS that can be reached from outside. What is not in here answers 404. */
export interface CmsRoute {
  /** Name for the log, because the path itself may carry a token. */
  name: string;
  methods: readonly string[];
  /** `:x` stands for one segment, a `*` at the end for any number of them. */
  pattern: string;
  /** Query parameters that may be sent; `any` for the admin, whose users are logged in. */
  query: readonly string[] | 'any';
  audience: 'member' | 'admin';
  maxBodyBytes: number;
  /** How long the CMS may take to begin its answer. */
  timeoutMs: number;
}

const kilobyte = 1024;
const megabyte = 1024 * kilobyte;

const member = (methods: string, path: string): CmsRoute => ({
  name: `member/${path}`,
  methods: methods.split(' '),
  pattern: `/api/member/${path}`,
  query: [],
  audience: 'member',
  maxBodyBytes: 16 * kilobyte,
  timeoutMs: 30_000,
});

const readAndWrite = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

const admin = (pattern: string, maxBodyBytes = 5 * megabyte): CmsRoute => ({
  name: pattern.split('/')[1] ?? pattern,
  methods: readAndWrite,
  pattern,
  query: 'any',
  audience: 'admin',
  maxBodyBytes,
  timeoutMs: 120_000,
});

export const cmsRoutes: readonly CmsRoute[] = [
  member('POST', 'login'),
  member('POST', 'refresh'),
  member('POST', 'logout'),
  member('POST', 'forgot-password'),
  member('POST', 'reset-password'),
  member('GET', 'guides'),
  member('GET', 'guides/:id'),
  member('GET', 'events'),
  member('GET', 'events/:id'),
  member('POST', 'downloads'),
  member('GET HEAD', 'downloads/:token/:fileName'),
  admin('/admin/*'),
  admin('/content-manager/*'),
  admin('/content-type-builder/*'),
  admin('/upload/*', 600 * megabyte),
  admin('/i18n/*'),
  admin('/users-permissions/*'),
  admin('/email/*'),
  admin('/office/*'),
];

/** What the gateway itself asks, with what a form of the site has brought (`forms/take-form.ts`). */
export interface OwnRoute {
  name: string;
  path: string;
  timeoutMs: number;
}

/** No browser reaches these: their addresses are not in the list above. */
export const inquiryRoute: OwnRoute = {
  name: 'inquiries',
  path: '/api/inquiries',
  timeoutMs: 20_000,
};
export const newsletterRoute: OwnRoute = {
  name: 'newsletter',
  path: '/api/newsletter',
  timeoutMs: 20_000,
};

export const countsRoute: OwnRoute = {
  name: 'statistics',
  path: '/api/statistics',
  timeoutMs: 20_000,
};

/** Of a form as it comes in: 5,000 umlauts are 30 kB in it. */
export const maxFormBytes = 64 * kilobyte;

const matches = (pattern: string, segments: readonly string[]): boolean => {
  const parts = pattern.split('/').slice(1);
  const open = parts.at(-1) === '*';
  const fixed = open ? parts.slice(0, -1) : parts;
  if (open ? segments.length < fixed.length : segments.length !== fixed.length) return false;
  return fixed.every((part, index) => part.startsWith(':') || part === segments[index]);
};

export const findCmsRoute = (method: string, segments: readonly string[]): CmsRoute | null =>
  cmsRoutes.find((route) => route.methods.includes(method) && matches(route.pattern, segments)) ??
  null;

/** True when the path is the admin's, whatever the method: it then belongs to the admin's port. */
export const isAdminPath = (segments: readonly string[]): boolean =>
  cmsRoutes.some((route) => route.audience === 'admin' && matches(route.pattern, segments));

/** Query parameters that the route does not know. */
export const unknownParameters = (route: CmsRoute, query: string): string[] => {
  if (route.query === 'any') return [];
  const known = new Set(route.query);
  return [...new URLSearchParams(query).keys()].filter((name) => !known.has(name));
};
