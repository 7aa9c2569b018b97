import type { AstroIntegration } from 'astro';

/** Adds the page of all components to a build; the site's own builds are made without. */
export const addShowcase = (): AstroIntegration => ({
  name: 'showcase',
  hooks: {
    'astro:config:setup': ({ injectRoute }) =>
      injectRoute({ pattern: '/bausteine', entrypoint: './showcase/showcase.astro' }),
  },
});
