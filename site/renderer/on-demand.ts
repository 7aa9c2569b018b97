import type { AstroAdapter, AstroIntegration } from 'astro';

const name = 'renderer';

const adapter: AstroAdapter = {
  name,
  entrypointResolution: 'auto',
  serverEntrypoint: new URL('./entry.ts', import.meta.url),
  adapterFeatures: { buildOutput: 'server', middlewareMode: 'classic' },
  supportedAstroFeatures: {
    staticOutput: 'stable',
    serverOutput: 'stable',
    hybridOutput: 'stable',
    sharpImageService: 'stable',
  },
};

/**
 * Turns `astro build` from "write all pages" into "write a program that renders any page": built once
 * per change of the code, it depends on no content.
 */
export const onDemand = (): AstroIntegration => ({
  name,
  hooks: {
    'astro:config:setup': ({ updateConfig }) => {
      updateConfig({ session: undefined, build: { redirects: false } });
    },
    'astro:config:done': ({ setAdapter }) => setAdapter(adapter),
    'astro:route:setup': ({ route }) => {
      route.prerender = false;
    },
  },
});
