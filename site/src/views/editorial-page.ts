import { formatDay, paths, type Page } from '@netzwerk/shared';
import { pick } from '../cms/collection.ts';
import type { Site } from '../cms/site.ts';
import { imageView, picture, type Picture } from './parts/image.ts';
import { referenceLinks, type ReferenceLink } from './parts/links.ts';
import { surroundings } from './parts/chrome.ts';
import { videoView, type VideoView } from './parts/video.ts';
import { pageView, type PageView } from './parts/page-view.ts';
import { personView, type PersonView } from './parts/person.ts';
import type { TextLink } from './parts/pieces.ts';
import { markdownOf, type Markdown } from './parts/section-front.ts';

/** Editorial text at its own address: the network's pages, legal pages and whatever is added. */
export interface EditorialPageView extends PageView {
  path: string;
  title: string;
  lead: string;
  body: Markdown | null;
  picture: Picture;
  video: VideoView | null;
  /** The page that promises a film says so while there is none, and names another way. */
  lacksVideo: boolean;
  contacts: PersonView[];
  links: ReferenceLink[];
  /** "Zuletzt geprüft am 3. Mai 2026" */
  reviewedPhrase: string | null;
  /** Pages below this one, e.g. of "Das Netzwerk". */
  children: (TextLink & { lead: string })[];
}

/** Section fronts have page files of their own; these come from the editors alone. */
export const sectionFronts: ReadonlySet<string> = new Set(
  [
    paths.topics,
    paths.events,
    paths.seriesList,
    paths.reviews,
    paths.information,
    paths.articles,
    paths.guides,
    paths.practiceExamples,
    paths.members,
    paths.memberArea,
    paths.search,
    paths.contact,
    paths.writeMessage,
    paths.requestFormat,
    paths.messageSent,
    paths.reportBarrier,
  ].map((path) => path.slice(1, -1)),
);

/** Below these, addresses are made from entries: an editorial page there would never be reached. */
const ownedTrees = ['themen/', 'veranstaltungen/', 'informationen/', 'mitgliederbereich/'];

export const editorialPagePaths = (site: Site): string[] =>
  [...site.pages.keys()].filter(
    (path) => !sectionFronts.has(path) && !ownedTrees.some((tree) => path.startsWith(tree)),
  );

const parents = (site: Site, page: Page): TextLink[] => {
  const steps = page.path.split('/').slice(0, -1);
  return steps.flatMap((_, index) => {
    const parent = site.pages.get(steps.slice(0, index + 1).join('/'));
    return parent === undefined ? [] : [{ label: parent.title, href: paths.page(parent.path) }];
  });
};

const children = (site: Site, path: string): EditorialPageView['children'] =>
  editorialPagePaths(site)
    .filter((other) => other.startsWith(`${path}/`) && !other.slice(path.length + 1).includes('/'))
    .flatMap((other) => {
      const page = site.pages.get(other);
      return page === undefined
        ? []
        : [{ label: page.title, href: paths.page(other), lead: page.lead }];
    });

/** `path` without slashes at its ends; null where no such page is published. */
export const selectEditorialPage = (site: Site, path: string): EditorialPageView | null => {
  const page = editorialPagePaths(site).includes(path) ? site.pages.get(path) : undefined;
  if (page === undefined) return null;
  const slug = page.path.replaceAll('/', '-');
  const view = picture(imageView(site, page.image), slug, 'ziegel');
  return {
    ...pageView(surroundings(site, paths.page(page.path)), {
      path: paths.page(page.path),
      title: page.title,
      description: page.lead || page.title,
      trail: parents(site, page),
      images: [view.image],
      photograph: view.image,
    }),
    path: page.path,
    title: page.title,
    lead: page.lead,
    body: markdownOf(page.body),
    picture: view,
    video: page.video && videoView(site, page.video, paths.page(page.path)),
    lacksVideo: page.video === null && paths.page(page.path) === paths.signLanguage,
    contacts: pick(site.persons, page.contactIds).map(personView),
    links: referenceLinks(page.links),
    reviewedPhrase:
      page.lastReviewedOn === null ? null : `Zuletzt geprüft am ${formatDay(page.lastReviewedOn)}`,
    children: children(site, page.path),
  };
};
