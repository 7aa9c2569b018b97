import { mkdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { environment } from '../env';
import { uploadLimitBytes } from '../features/uploads/upload-limits';
import { refuseUnsafeContent } from '../features/private-files/check-upload';
import {
  isAdminUpload,
  uploadedFiles,
  type TemporaryFile,
} from '../features/uploads/accept-upload';

/**
 * The one door for multipart bodies: the admin's upload address, for a logged-in admin only, so that
 * a stranger cannot fill the disk. Whatever field names were sent, no temporary file stays behind.
 */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }): Core.MiddlewareHandler => {
  const uploadDir = path.join(environment.DATA_DIR, 'work', 'uploads');
  mkdirSync(uploadDir, { recursive: true });
  const parseBody = strapi.middleware('strapi::body')(
    {
      multipart: true,
      formidable: { uploadDir, maxFileSize: uploadLimitBytes, maxTotalFileSize: uploadLimitBytes },
    },
    { strapi },
  );
  if (!parseBody) throw new Error('strapi::body is missing');

  return async (context, next) => {
    if (!(await isAdminUpload(strapi, context))) return next();
    let temporary: TemporaryFile[] = [];
    try {
      await parseBody(context, async () => {
        temporary = uploadedFiles(context.request.files);
        // Before Strapi's own check, which refuses in English.
        for (const { filepath, originalFilename } of temporary) {
          const name = originalFilename ?? 'Datei';
          await refuseUnsafeContent(filepath, { name, extension: path.extname(name) });
        }
        await next();
      });
    } finally {
      await Promise.all(temporary.map(({ filepath }) => rm(filepath, { force: true })));
    }
  };
};
