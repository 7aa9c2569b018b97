import { readFileSync } from 'node:fs';
import preact from '@astrojs/preact';
import tailwind from '@astrojs/tailwind';
import { defineConfig } from 'astro/config';
import { onDemand } from './renderer/on-demand.ts';
import { addShowcase } from './showcase/add-showcase.ts';

/** The publisher hands the content over as one file; its address is the only thing needed here. */
const publicUrl = (): string => {
  const file = process.env['BUILD_INPUT'];
  if (!file) return 'http://localhost:8080';
  const input = JSON.parse(readFileSync(file, 'utf8')) as { publicUrl: string };
  return input.publicUrl;
};

/** `RENDER_MODE=ondemand astro build` makes the program that the publisher renders single pages with. */
const isOnDemand = process.env['RENDER_MODE'] === 'ondemand';

export default defineConfig({
  site: publicUrl(),
  output: 'static',
  ...(isOnDemand ? { adapter: onDemand() } : {}),
  outDir: isOnDemand ? './dist/renderer' : './dist/static',
  trailingSlash: 'always',
  integrations: [
    tailwind({ applyBaseStyles: false, configFile: './tailwind.config.ts' }),
    preact(),
    // `npm run showcase`; no build of the site itself sets it.
    ...(process.env['SHOWCASE'] === '1' ? [addShowcase()] : []),
  ],
  // One external style sheet and no inlined assets: the content security policy allows neither
  // inline styles nor inline scripts.
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 8 },
  vite: {
    build: {
      assetsInlineLimit: 0,
      // Every page names its style sheet and its font: what they are called is paid for each time.
      rollupOptions: { output: { assetFileNames: '_astro/[hash][extname]' } },
    },
  },
  devToolbar: { enabled: false },
  server: { port: 4321 },
});
