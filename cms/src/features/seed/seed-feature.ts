import { environment } from '../../env';
import type { Feature } from '../feature';
import { seedDemo } from './seed-demo';

export const seedFeature: Feature = {
  name: 'seed',
  async bootstrap(strapi) {
    if (environment.SEED_DEMO) await seedDemo(strapi, environment.DATA_DIR);
  },
};
