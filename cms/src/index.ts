import type { Core } from '@strapi/strapi';
import type { Feature } from './features/feature';
import { mailFeature } from './features/mail/mail-feature';
import { memberAccess } from './features/member-access/member-access';
import { privateFilesFeature } from './features/private-files/private-files-feature';

/** Everything this CMS does beyond Strapi; bootstrap in this order. */
const features: readonly Feature[] = [privateFilesFeature, mailFeature, memberAccess];

interface Context {
  strapi: Core.Strapi;
}

export default {
  register({ strapi }: Context): void {
    for (const feature of features) feature.register?.(strapi);
  },
  async bootstrap({ strapi }: Context): Promise<void> {
    for (const feature of features) await feature.bootstrap?.(strapi);
  },
  async destroy({ strapi }: Context): Promise<void> {
    for (const feature of features.toReversed()) await feature.destroy?.(strapi);
  },
};
