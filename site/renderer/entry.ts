import { createApp } from 'astro/app/entrypoint';

const app = createApp({ streaming: false });
// Astro would answer 500 with an empty body; whoever asked must learn what broke.
const answerError = app.renderError.bind(app);
app.renderError = async (request, options) => {
  if (options.error !== undefined) throw options.error;
  return answerError(request, options);
};

/** What `astro build` turns into `dist/renderer/server/entry.mjs`. */
export const render = async (pathname: string, view: unknown): Promise<Response | null> => {
  // The pages know their own origin from their view; an address just has to have one.
  const request = new Request(new URL(pathname, 'http://renderer.invalid'));
  const routeData = app.match(request, true);
  return routeData ? app.render(request, { routeData, locals: { view } }) : null;
};
