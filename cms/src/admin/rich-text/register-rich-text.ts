import type { ComponentType } from 'react';
import type { StrapiApp } from '@strapi/strapi/admin';
import { RichTextField } from './rich-text-field';

/** In place of Strapi's Markdown field, for every text of this kind; what is stored stays Markdown. */
export const registerRichText = (app: StrapiApp): void => {
  // Strapi's type knows nothing of what it gives to a field: see its InputRenderer.
  app.addFields({ type: 'richtext', Component: RichTextField as ComponentType });
};
