import { environment } from '../../env';
import type { Feature } from '../feature';
import { bootstrapMail } from './bootstrap-mail';

export const mailFeature: Feature = {
  name: 'mail',
  bootstrap: async (strapi, onEnd) => {
    onEnd(bootstrapMail(strapi, environment));
  },
};
