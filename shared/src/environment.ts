import { z } from 'zod';

const portRange = 'ein Port von 1 bis 65535';
const port = z.coerce.number().int(portRange).min(1, portRange).max(65535, portRange);
/** Compose hands on a variable that is not set as an empty one. */
const optionalPort = z.preprocess((value) => (value === '' ? undefined : value), port.optional());
const secret = z
  .string()
  .min(32, 'mindestens 32 Zeichen, zum Beispiel aus: openssl rand -base64 32');
const flag = z.enum(['true', 'false']).transform((value) => value === 'true');
const origin = z
  .url()
  .refine(
    (value) => new RegExp('^https?://[^/]+$').test(value),
    'ohne Pfad und ohne Schrägstrich am Ende',
  );
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Uhrzeit wie 03:15');

const common = {
  NODE_ENV: z.enum(['production', 'development', 'test']).default('production'),
  /** Everything the product writes lives below this folder. Absolute. */
  DATA_DIR: z.string().startsWith('/', 'absoluter Pfad'),
  /** Address under which people reach the site; links in mails, feeds and calendars start with it. */
  PUBLIC_URL: origin,
};

const isLocal = (url: string): boolean => /^http:\/\/(localhost|127\.0\.0\.1)(:\d+)?$/.test(url);
const secureUnlessLocal = (
  value: { PUBLIC_URL: string },
  context: z.core.$RefinementCtx<{ PUBLIC_URL: string }>,
): void => {
  if (value.PUBLIC_URL.startsWith('https://') || isLocal(value.PUBLIC_URL)) return;
  context.addIssue({
    code: 'custom',
    path: ['PUBLIC_URL'],
    input: value.PUBLIC_URL,
    message: 'muss mit https:// beginnen; http ist nur für localhost erlaubt',
  });
};

/** What the CMS, which makes preview links, and the publisher, which answers them, both know. */
const preview = {
  /** Address of the preview host: an origin of its own, so that drafts share nothing with the site. */
  PREVIEW_URL: origin,
  PREVIEW_SECRET: secret,
};
interface PreviewValue {
  PUBLIC_URL: string;
  PREVIEW_URL: string;
}
const previewApartAndAsSecure = (
  value: PreviewValue,
  context: z.core.$RefinementCtx<PreviewValue>,
): void => {
  const { PUBLIC_URL, PREVIEW_URL } = value;
  const complain = (message: string): void =>
    context.addIssue({ code: 'custom', path: ['PREVIEW_URL'], input: PREVIEW_URL, message });
  if (PREVIEW_URL === PUBLIC_URL) complain('muss eine andere Adresse sein als PUBLIC_URL');
  else if (!PREVIEW_URL.startsWith('https://') && !(isLocal(PREVIEW_URL) && isLocal(PUBLIC_URL)))
    complain('muss mit https:// beginnen; http ist nur für localhost erlaubt');
};

export const cmsEnvironmentSchema = z
  .object({
    ...common,
    CMS_HOST: z.string().default('127.0.0.1'),
    CMS_PORT: port.default(1337),
    DATABASE_CLIENT: z.enum(['sqlite', 'postgres']).default('sqlite'),
    /** `postgres://user:password@host:5432/name`; only with DATABASE_CLIENT=postgres. */
    DATABASE_URL: z.string().startsWith('postgres').optional(),
    APP_KEYS: secret,
    API_TOKEN_SALT: secret,
    ADMIN_JWT_SECRET: secret,
    TRANSFER_TOKEN_SALT: secret,
    ENCRYPTION_KEY: secret,
    MEMBER_JWT_SECRET: secret,
    FILE_LINK_SECRET: secret,
    SNAPSHOT_TOKEN: secret,
    ...preview,
    /** `smtp://user:password@host:587`; empty: mails are written to DATA_DIR/outbox. */
    SMTP_URL: z
      .union([z.literal(''), z.string().regex(/^smtps?:\/\//, 'beginnt mit smtp:// oder smtps://')])
      .default(''),
    MAIL_FROM: z.string().min(3),
    /** Demo content and demo accounts, only ever into an empty database. */
    SEED_DEMO: flag.default(false),
  })
  .superRefine(secureUnlessLocal)
  .superRefine(previewApartAndAsSecure)
  .superRefine((value, context) => {
    if (value.DATABASE_CLIENT === 'postgres' && !value.DATABASE_URL) {
      context.addIssue({
        code: 'custom',
        path: ['DATABASE_URL'],
        input: undefined,
        message: 'fehlt; nötig bei DATABASE_CLIENT=postgres',
      });
    }
  });
export type CmsEnvironment = z.infer<typeof cmsEnvironmentSchema>;

export const publisherEnvironmentSchema = z
  .object({
    ...common,
    CMS_URL: origin,
    SNAPSHOT_TOKEN: secret,
    /** Time in Europe/Berlin of the nightly rebuild, because upcoming becomes past. */
    NIGHTLY_AT: clock.default('03:15'),
    /** Where the preview host listens; it answers nobody without a session. */
    PREVIEW_HOST: z.string().default('0.0.0.0'),
    PREVIEW_PORT: port.default(8081),
    ...preview,
    /** Is told after each switch which addresses have changed: `{"addresses":["https://…/x/"]}`. */
    PURGE_URL: z
      .union([z.literal(''), z.url({ protocol: /^https?$/, error: 'beginnt mit http(s)://' })])
      .default(''),
  })
  .superRefine(secureUnlessLocal)
  .superRefine(previewApartAndAsSecure);
export type PublisherEnvironment = z.infer<typeof publisherEnvironmentSchema>;

export const gatewayEnvironmentSchema = z
  .object({
    ...common,
    HOST: z.string().default('0.0.0.0'),
    PORT: port.default(8080),
    CMS_URL: origin,
    /** Signs the forms that people write to the office with: when each was handed out, and its key. */
    FORM_SECRET: secret,
    /** When set, the admin answers on this port only and no longer on PORT. */
    ADMIN_PORT: optionalPort,
    /** Number of proxies in front whose X-Forwarded-For is believed; Caddy in compose makes it 1. */
    TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
  })
  .superRefine(secureUnlessLocal);
export type GatewayEnvironment = z.infer<typeof gatewayEnvironmentSchema>;

/** True where cookies may go without `Secure`: plain http on this very machine, nowhere else. */
export const allowsInsecureCookies = (environment: { PUBLIC_URL: string }): boolean =>
  isLocal(environment.PUBLIC_URL);

/** One German line per wrong or missing variable, for the message with which a start refuses. */
export const explainEnvironment = (error: z.ZodError): string[] =>
  error.issues.map((issue) => {
    if (issue.code !== 'invalid_type') return `${issue.path.join('.')}: ${issue.message}`;
    // Everything that is a number has a default, so it was given and is none.
    return `${issue.path.join('.')}: ${issue.expected === 'number' ? 'ist keine Zahl' : 'fehlt'}`;
  });
