import { checkEvent } from './check-event';
import { checkFormats } from './check-formats';
import { checkEventDocuments, checkGuide } from './check-guide';
import { checkImages } from './check-images';
import { checkMember } from './check-member';
import { checkPagePath } from './check-page';
import { checkRedirect } from './check-redirect';
import { checkRequired } from './check-required';
import { checkRichText } from './check-rich-text';
import { checkSlug } from './check-slug';
import { checkVideos } from './check-videos';
import type { Entry, ModelOf, Stage } from './model';
import type { Problem } from './problem';
import { walkFields } from './walk-fields';

type Check = (entry: Entry, stage: Stage, now: string) => Problem[];

const ownRules: Readonly<Record<string, readonly Check[]>> = {
  'api::event.event': [checkEvent, checkEventDocuments],
  'api::guide.guide': [checkGuide],
  'api::member.member': [checkMember],
  'api::page.page': [checkPagePath],
  'api::redirect.redirect': [checkRedirect],
};

/** Everything that is wrong with an entry by itself; pure, `now` as ISO instant. */
export const checkEntry = (
  uid: string,
  entry: Entry,
  stage: Stage,
  now: string,
  modelOf: ModelOf,
): Problem[] => {
  const visits = walkFields(uid, entry, modelOf);
  const hasSlug = 'slug' in modelOf(uid).attributes;
  return [
    ...(stage === 'final'
      ? [...checkRequired(visits), ...checkImages(visits, now.slice(0, 10)), ...checkVideos(visits)]
      : []),
    ...checkRichText(visits),
    ...checkFormats(visits),
    ...(hasSlug ? checkSlug(uid, entry, stage) : []),
    ...(ownRules[uid] ?? []).flatMap((check) => check(entry, stage, now)),
  ];
};
