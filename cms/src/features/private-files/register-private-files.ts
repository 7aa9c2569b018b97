import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import { refuseUnsafeContent } from './check-upload';
import { closeUploads } from './close-uploads';
import { signFileLink } from './file-link';
import { serveOfficeFile } from './serve-office-file';
import { storedName, type StoredFile } from './stored-file';

interface FileToStore {
  name: string;
  ext: string;
  filepath?: string;
}

/** What Strapi's upload plugin lets a provider decide, as far as it is used here. */
interface UploadProvider {
  extend(overrides: {
    isPrivate: () => Promise<boolean>;
    getSignedUrl: (file: StoredFile) => Promise<{ url: string }>;
    checkFileSize: UploadProvider['checkFileSize'];
  }): void;
  checkFileSize(file: FileToStore, options?: { sizeLimit?: number }): Promise<void> | void;
}

/**
 * Makes the official local provider private: nothing below `/uploads` answers, the admin sees files
 * through signed links, and only files whose content is on the list get in. Call in `register()`,
 * which puts the closing in front of every other middleware.
 */
export const registerPrivateFiles = (strapi: Core.Strapi, secret: string): void => {
  strapi.server.use(closeUploads);

  // The plugin's own types do not name its provider.
  const { provider } = strapi.plugin('upload') as unknown as { provider: UploadProvider };
  const checkFileSize = provider.checkFileSize.bind(provider);
  provider.extend({
    isPrivate: async () => true,
    getSignedUrl: async (file) => ({ url: signFileLink(secret, storedName(file), Date.now()) }),
    // The one call that Strapi makes before it writes anything, for new and for replaced files.
    checkFileSize: async (file, options) => {
      await checkFileSize(file, options);
      if (!file.filepath) throw new errors.ApplicationError('Die Datei kam unvollständig an.');
      await refuseUnsafeContent(file.filepath, { name: file.name, extension: file.ext });
    },
  });

  strapi.server.routes({
    type: 'admin',
    prefix: '/office',
    routes: [
      {
        method: 'GET',
        path: '/files/:name',
        handler: serveOfficeFile(strapi, secret),
        info: { type: 'admin' },
        config: { auth: false },
      },
    ],
  });
};
