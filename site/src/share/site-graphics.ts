import { pick } from '../cms/collection.ts';
import type { Site } from '../cms/site.ts';
import { relationsOf } from '../events/event-relations.ts';
import { eventColour } from '../views/parts/event-row.ts';
import { guideColour } from '../views/parts/guide-card.ts';
import { eventGraphic, guideGraphic, seriesGraphic, topicGraphic } from './entry-graphics.ts';
import { sectionGraphics } from './section-graphics.ts';
import type { ShareGraphic } from './share-graphic.ts';

/** Every title graphic that a page of this site may name. */
export const shareGraphics = function* (site: Site): Generator<ShareGraphic> {
  const { settings, topics, series, events, guides } = site;
  const { siteName } = settings;
  const { bySegment, ofTheSite } = sectionGraphics(settings);
  yield ofTheSite;
  yield* bySegment.values();
  for (const topic of topics.all) yield topicGraphic(topic, siteName);
  for (const entry of series.all) yield seriesGraphic(entry, siteName);
  for (const event of events.all)
    yield eventGraphic(event, eventColour(relationsOf(site, event)), siteName);
  for (const guide of guides.all)
    yield guideGraphic(guide, guideColour(pick(topics.byId, guide.topicIds)), siteName);
};
