import { environment } from '../../env';
import type { Feature } from '../feature';
import { registerPrivateFiles } from './register-private-files';

export const privateFilesFeature: Feature = {
  name: 'private-files',
  register: (strapi) => registerPrivateFiles(strapi, environment.FILE_LINK_SECRET),
};
