import { readSite } from '../cms/read-site.ts';
import type { OutputType } from './output-type.ts';

interface RouteContext {
  readonly locals: App.Locals;
  readonly params: Readonly<Record<string, string | undefined>>;
}

/**
 * What a page shows: the view the renderer has selected and hashed, where it set one; else (a full
 * `astro build`, `astro dev`) selected from the input file. The only way for a page to content.
 */
export const viewOf = async <Name extends string, View>(
  type: OutputType<Name, View>,
  { locals, params }: RouteContext,
): Promise<View> => {
  // A door: the renderer asks for the address that it selected this view for.
  if (locals.view !== undefined) return locals.view as View;
  const view = type.select(await readSite(), params as Record<Name, string>);
  if (view === null) throw new Error(`${type.pattern} has no page for ${JSON.stringify(params)}`);
  return view;
};

/** `getStaticPaths` of this kind's page file. */
export const staticPathsOf =
  <Name extends string, View>(type: OutputType<Name, View>) =>
  async (): Promise<{ params: Readonly<Record<Name, string>> }[]> =>
    type.params(await readSite()).map((params) => ({ params }));
