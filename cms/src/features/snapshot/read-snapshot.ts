import { dayOf } from '@netzwerk/shared';
import type { Core } from '@strapi/strapi';
import { readQueue } from '../publishing/publish-queue';
import { assembleSnapshot } from './assemble-snapshot';
import type { ShapedContent } from './shape-rows';

const attempts = 3;

/**
 * The newest snapshot. Every public change has its number, so an unchanged number proves that
 * nothing changed while it was read: then it is one state of the content and not a mixture.
 */
export const readSnapshot = async (strapi: Core.Strapi): Promise<ShapedContent> => {
  const today = dayOf(new Date().toISOString());
  for (let attempt = 1; ; attempt += 1) {
    const before = await readQueue(strapi);
    const snapshot = await assembleSnapshot(strapi, today);
    const after = await readQueue(strapi);
    if (before.latest === after.latest || attempt === attempts) return snapshot;
  }
};
