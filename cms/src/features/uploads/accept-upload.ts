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

/** A file of a multipart body in the temporary folder. */
export interface TemporaryFile {
  filepath: string;
  originalFilename?: string | null;
}

const isTemporaryFile = (value: unknown): value is TemporaryFile =>
  typeof value === 'object' &&
  value !== null &&
  'filepath' in value &&
  typeof value.filepath === 'string';

/** All files of a parsed multipart body, whatever their field names. */
export const uploadedFiles = (files: unknown): TemporaryFile[] =>
  Object.values(files ?? {})
    .flat()
    .filter(isTemporaryFile);
