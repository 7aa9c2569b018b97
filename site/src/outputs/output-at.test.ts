import { describe, expect, it } from '@jest/globals';
import { exampleBuildInput } from '../../fixtures/build-input.ts';
import { createSite } from '../cms/site.ts';
import { outputAt, siteOutputs } from './site-outputs.ts';

const site = createSite(exampleBuildInput);

describe('outputAt', () => {
  it('finds by its address what the list of all files has there', () => {
    for (const output of siteOutputs(site))
      expect([output.pathname, outputAt(site, output.pathname)]).toEqual([output.pathname, output]);
  });

  it.each(['/gibt-es-nicht/', '/themen/x/y/', '/themen/.ics', '/themen//', '', '/themen'])(
    'finds nothing at %j',
    (pathname) => {
      expect(outputAt(site, pathname)).toBeNull();
    },
  );
});
