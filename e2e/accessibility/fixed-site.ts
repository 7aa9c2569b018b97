import { readFileSync } from 'node:fs';
import type { BrowserContext } from 'playwright-core';
import { exampleBuildInput } from '../../site/fixtures/build-input.ts';
import { contentTypeOf } from '../../site/gateway/content-types.ts';
import { loadRenderer } from '../../site/renderer/load-renderer.ts';
import { createSite } from '../../site/src/cms/site.ts';
import { outputAt, siteOutputs } from '../../site/src/outputs/site-outputs.ts';

/**
 * The site of the fixtures, whose content and clock stand still: rendered as the publisher does and
 * answered to the browser without a server, at the address that it calls its own.
 */
export const openFixedSite = async (
  context: BrowserContext,
): Promise<{ url: string; routes: string[] }> => {
  const renderer = await loadRenderer();
  const site = createSite(exampleBuildInput);
  const url = exampleBuildInput.publicUrl;
  await context.route('**/*', async (route) => {
    const { origin, pathname } = new URL(route.request().url());
    const asset = renderer.assets.get(pathname);
    if (origin !== url) return route.abort();
    const contentType = contentTypeOf(pathname.endsWith('/') ? 'index.html' : pathname).value;
    if (asset !== undefined) return route.fulfill({ contentType, body: readFileSync(asset) });
    const output = outputAt(site, pathname);
    if (output === null) return route.fulfill({ status: 404, body: '' });
    return route.fulfill({ contentType, body: await renderer.render(output) });
  });
  return { url, routes: [...siteOutputs(site)].map(({ pathname }) => pathname) };
};
