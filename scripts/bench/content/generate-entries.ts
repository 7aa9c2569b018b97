import type { Entry } from './entry.ts';
import { drawFrom, type Draw } from './random.ts';
import { Titles } from './titles.ts';
import { writeEvent } from './write-event.ts';
import { writeArticle, writeExample, writeGuide } from './write-reading.ts';

const dayMs = 86_400_000;
/** Years that the archive reaches back. */
const years = 20;
const eventsAhead = 40;

const shares = { events: 0.55, articles: 0.25, guides: 0.1 };

const dayBefore = (draw: Draw, today: Date): string =>
  new Date(today.getTime() - draw.between(1, years * 365) * dayMs).toISOString().slice(0, 10);

/**
 * So many entries, each with a page of its own: events of twenty years of which forty are ahead,
 * articles, guides and practice examples. The same `seed` and `today` give the same entries.
 */
export const generateEntries = (count: number, seed: number, today: Date): Entry[] => {
  const draw = drawFrom(seed);
  const titles = new Titles();
  const events = Math.round(count * shares.events);
  const articles = Math.round(count * shares.articles);
  const guides = Math.round(count * shares.guides);
  const midnight = new Date(today.toISOString().slice(0, 10));
  const past = (): string => dayBefore(draw, midnight);

  return Array.from({ length: count }, (_, index) => {
    if (index < Math.min(events, eventsAhead)) {
      const ahead = new Date(midnight.getTime() + draw.between(40, 330) * dayMs);
      return writeEvent(draw, titles, ahead, true);
    }
    if (index < events) return writeEvent(draw, titles, new Date(past()), false);
    if (index < events + articles) return writeArticle(draw, titles, past());
    if (index < events + articles + guides) return writeGuide(draw, titles, past());
    return writeExample(draw, titles, past());
  });
};
