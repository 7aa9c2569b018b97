import type { Core } from '@strapi/strapi';

type Context = Parameters<Core.MiddlewareHandler>[0];

const isUploadAddress = (context: Context): boolean =>
  context.method === 'POST' && /^\/upload(?:\/unstable\/[a-z-]+)?\/?$/.test(context.path);

const bearerToken = (context: Context): string =>
  /^Bearer (.+)$/.exec(context.get('authorization'))?.[1] ?? '';

/** True for a multipart request to the media library by somebody with a valid admin session. */
export const isAdminUpload = async (strapi: Core.Strapi, context: Context): Promise<boolean> => {
  if (!isUploadAddress(context) || !context.is('multipart/*')) return false;
  const session = strapi.sessionManager('admin').validateAccessToken(bearerToken(context));
  return (
    session.isValid && strapi.sessionManager('admin').isSessionActive(session.payload.sessionId)
  );
};

const hasFilepath = (value: unknown): value is { filepath: string } =>
  typeof value === 'object' &&
  value !== null &&
  'filepath' in value &&
  typeof value.filepath === 'string';

/** Paths of all files of a parsed multipart body, whatever their field names. */
export const uploadedPaths = (files: unknown): string[] =>
  Object.values(files ?? {})
    .flat()
    .filter(hasFilepath)
    .map((file) => file.filepath);
