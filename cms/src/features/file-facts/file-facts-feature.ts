import { AsyncResource } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import type { Feature } from '../feature';
import type { StoredFile } from '../private-files/stored-file';
import { factsOfFiles } from './facts-of-files';

const fileModel = 'plugin::upload.file';

let reading: Promise<unknown> = Promise.resolve();

/** One after the other, because each PDF takes a thread and its memory. */
const readInBackground = (strapi: Core.Strapi, file: StoredFile): void => {
  reading = reading
    .then(() => factsOfFiles(strapi, [file]))
    .catch((error: unknown) => {
      // Whoever needs the facts next reads them then.
      strapi.log.warn(`Dateiangaben nicht gelesen: ${String(error)}`);
    });
};

/** Reads a file's facts soon after its upload, so that the first snapshot does not wait for it. */
export const fileFactsFeature: Feature = {
  name: 'file-facts',
  bootstrap: async (strapi, onEnd) => {
    // Bound to this moment: reading must not join the transaction in which a file was stored.
    const read = AsyncResource.bind(({ result }: { result?: StoredFile }): void => {
      if (result?.hash) readInBackground(strapi, result);
    });
    strapi.db.lifecycles.subscribe({ models: [fileModel], afterCreate: read, afterUpdate: read });
    // The database must not close under a reading thread.
    onEnd(async () => void (await reading));
  },
};
