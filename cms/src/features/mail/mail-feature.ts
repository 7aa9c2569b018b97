import { environment } from '../../env';
import type { Feature } from '../feature';
import { bootstrapMail } from './bootstrap-mail';

let stop: () => Promise<void> = async () => {};

export const mailFeature: Feature = {
  name: 'mail',
  bootstrap: async (strapi) => {
    stop = bootstrapMail(strapi, environment);
  },
  destroy: async () => stop(),
};
