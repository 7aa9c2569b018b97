/** Everything of a page of this site around its own content, so that all pages weigh alike. */
export interface Frame {
  before: string;
  after: string;
}

/**
 * The frame of a built page with the given words where the page says its own; `address` and `title`
 * are those of the page.
 */
export const frameOf = (
  html: string,
  page: { title: string; address: string },
  words: { title: string; address: string; lead: string },
): Frame => {
  const start = html.indexOf('<main');
  const end = html.indexOf('</main>') + '</main>'.length;
  if (start < 0 || end < start) throw new Error('The page has no <main>.');
  const escaped = page.title.replaceAll('&', '&amp;');
  const replace = (text: string): string =>
    text
      .replaceAll(escaped, words.title)
      .replaceAll(page.address, words.address)
      .replace(/(<meta name="description" content=")[^"]*/, `$1${words.lead}`);
  return { before: replace(html.slice(0, start)), after: replace(html.slice(end)) };
};
