/** What a walk over a whole site has found, told from outside: by its answers alone. */
export interface Crawl {
  /** Addresses of HTML that stands for itself, without those asked with a query. */
  pages: Set<string>;
  /** All that was asked for. */
  asked: number;
  problems: string[];
}

interface Tag {
  name: string;
  attributes: ReadonlyMap<string, string>;
}

interface Answer {
  status: number;
  /** Steps that a redirect led over. */
  steps: string[];
  html: string | null;
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  lt: '<',
  gt: '>',
  apos: "'",
};
const decoded = (text: string): string =>
  text.replaceAll(/&(?:#(\d+)|(\w+));/g, (whole, code?: string, name = '') =>
    code === undefined ? (named[name] ?? whole) : String.fromCodePoint(Number(code)),
  );

/** Enough for pages whose HTML is known to be valid. */
const tagsOf = (html: string): Tag[] =>
  [...html.matchAll(/<([a-z][\w-]*)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*\/?>/g)].map(
    ([, name = '', rest = '']) => ({
      name,
      attributes: new Map(
        [...rest.matchAll(/([\w:-]+)(?:="([^"]*)")?/g)].map(([, key = '', value = '']) => [
          key,
          decoded(value),
        ]),
      ),
    }),
  );

const referring: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  link: ['href'],
  script: ['src'],
  img: ['src', 'srcset'],
  source: ['src', 'srcset'],
  video: ['src', 'poster'],
  track: ['src'],
  form: ['action'],
  use: ['href'],
  image: ['href'],
};

const referencesOf = ({ name, attributes }: Tag): string[] =>
  (referring[name] ?? []).flatMap((key) => {
    const value = attributes.get(key);
    if (value === undefined) return [];
    return key === 'srcset'
      ? value.split(',').flatMap((candidate) => candidate.trim().split(/\s+/)[0] ?? [])
      : [value];
  });

const mostSteps = 5;

const ask = async (address: string, steps: string[] = []): Promise<Answer> => {
  const answer = await fetch(address, { redirect: 'manual' });
  const location = answer.headers.get('location');
  if (location !== null && steps.length < mostSteps) {
    await answer.arrayBuffer();
    return ask(new URL(location, address).href, [...steps, location]);
  }
  const isHtml = (answer.headers.get('content-type') ?? '').startsWith('text/html');
  const body = await answer.text();
  return { status: answer.status, steps, html: isHtml ? body : null };
};

/** Photographs of editors, which alone have an author to name. */
const isPhotograph = (src: string): boolean =>
  new URL(src, 'http://x').pathname.startsWith('/media/');

const pictureProblems = (html: string): string[] => {
  const problems: string[] = [];
  const tags = tagsOf(html);
  for (const { name, attributes } of tags) {
    if (name !== 'img') continue;
    const src = attributes.get('src') ?? '';
    for (const key of ['alt', 'width', 'height'])
      if (!attributes.has(key)) problems.push(`${src}: no ${key}`);
  }
  const pictures = [...html.matchAll(/<picture>.*?<\/picture>/gs)].map(([picture]) => picture);
  const photographs = pictures.filter((picture) =>
    tagsOf(picture).some(
      ({ name, attributes }) => name === 'img' && isPhotograph(attributes.get('src') ?? ''),
    ),
  );
  for (const picture of photographs)
    for (const type of ['image/avif', 'image/webp'])
      if (!picture.includes(`type="${type}"`)) problems.push(`a photograph without ${type}`);
  const all = tags.filter(
    ({ name, attributes }) => name === 'img' && isPhotograph(attributes.get('src') ?? ''),
  );
  if (all.length > photographs.length) problems.push('a photograph in one format only');
  if (all.length > 0 && !/Bildnachweis|Bild: /.test(html))
    problems.push('a photograph without a credit');
  return problems;
};

/**
 * Walks over everything that can be reached from the home page, as a visitor's links lead. What is
 * asked with a query is looked at, but not walked on from: choices have no end.
 */
export const crawlSite = async (origin: string): Promise<Crawl> => {
  const problems = new Set<string>();
  const pages = new Set<string>();
  const answers = new Map<string, Answer>();
  const anchors = new Map<string, Set<string>>();
  const places: { from: string; to: string; anchor: string }[] = [];
  const titles = new Map<string, string>();
  const descriptions = new Map<string, string>();

  const note = (known: Map<string, string>, what: string, text: string, address: string): void => {
    const other = known.get(text);
    if (text === '') problems.add(`${address}: no ${what}`);
    else if (other !== undefined) problems.add(`${address}: ${what} of ${other}`);
    known.set(text, address);
  };

  const waiting = [{ address: '/', from: 'start' }];
  const expected = new Set(['/']);
  const read = (address: string, html: string): void => {
    const tags = tagsOf(html);
    anchors.set(address, new Set(tags.flatMap(({ attributes }) => attributes.get('id') ?? [])));
    for (const problem of pictureProblems(html)) problems.add(`${address}: ${problem}`);
    if (address.includes('?')) return;
    pages.add(address);
    const isForAll = !html.includes('<meta name="robots" content="noindex"');
    if (isForAll) {
      note(titles, 'title', /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '', address);
      const description = tags.find(({ attributes }) => attributes.get('name') === 'description');
      note(descriptions, 'description', description?.attributes.get('content') ?? '', address);
    }
    for (const tag of tags)
      for (const reference of referencesOf(tag)) {
        if (!URL.canParse(reference, origin + address)) {
          problems.add(`${address}: "${reference}" is no address`);
          continue;
        }
        const url = new URL(reference, origin + address);
        if (url.origin !== origin) continue;
        const to = url.pathname + url.search;
        const anchor = decodeURIComponent(url.hash.slice(1));
        if (anchor !== '' && tag.name === 'a') places.push({ from: address, to, anchor });
        if (expected.has(to)) continue;
        expected.add(to);
        waiting.push({ address: to, from: address });
      }
  };

  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { address, from } = next;
    const answer = await ask(origin + address);
    answers.set(address, answer);
    if (answer.status !== 200) problems.add(`${from}: ${address} answers ${answer.status}`);
    if (answer.steps.length > 0)
      problems.add(`${from}: ${address} leads on over ${answer.steps.join(', ')}`);
    else if (answer.html !== null) read(address, answer.html);
  }
  for (const { from, to, anchor } of places)
    if (anchors.has(to) && !anchors.get(to)?.has(anchor))
      problems.add(`${from}: nothing in ${to} is called #${anchor}`);
  return { pages, asked: answers.size, problems: [...problems] };
};

/** Where an old address leads: how many steps, and to what. */
export const followRedirect = async (
  address: string,
): Promise<{ steps: number; status: number }> => {
  const { steps, status } = await ask(address);
  return { steps: steps.length, status };
};
