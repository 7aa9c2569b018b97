import type { PublishRunReason } from '@netzwerk/shared';
import type { CmsClient } from './cms-client.ts';
import { applyChanges, readSnapshot, type Content } from './content/content.ts';
import { nextMoment, type Moment } from './content/next-moment.ts';
import { usedDocuments, usedImages } from './content/used-files.ts';
import type { Press } from './press.ts';
import type { Outcome } from './run/publish-run.ts';
import { printThoroughly, verifyServed } from './self-check.ts';
import { addressOf } from './releases/layout.ts';
import type { Following } from './rendering/followers.ts';
import type { Workshop } from './workshop.ts';

/** The work that runs consist of. One piece at a time. */
export interface Publisher {
  /** Publishes what has changed since the last time; `latest` is the newest request known. */
  publish(reason: PublishRunReason, latest: number): Promise<Outcome>;
  /** Serves a kept release again. */
  goBackTo(releaseId: string): Promise<Outcome>;
  /** Forgets all that was published before, for law or privacy. */
  forgetHistory(): Promise<void>;
  /** When what is published turns stale by itself; null before anything is published. */
  nextMoment(): Moment | null;
  /** Whether something that no run waited for is being made, or is there for a run to take in. */
  following(): Following;
}

/** Reasons for which everything is rendered and compared. */
const thorough: ReadonlySet<PublishRunReason> = new Set(['start', 'nightly']);

export const createPublisher = (options: {
  cms: Pick<CmsClient, 'snapshot' | 'changes'>;
  press: Press;
  workshop: Workshop;
  now: () => number;
}): Publisher => {
  const { cms, press, workshop, now } = options;
  const { publicUrl, archive, releases } = workshop;
  let content: Content | null = null;
  let moment: Moment | null = null;
  /** The day has changed, and with it what the CMS counts by days, like the licences of images. */
  let isDayOver = false;

  const fetchWhole = async (includes: number): Promise<Content> => {
    const raw = await cms.snapshot();
    return { snapshot: readSnapshot(raw, content?.snapshot ?? null, publicUrl), includes };
  };
  const fetchChanges = async (known: Content): Promise<Content> => {
    const changes = await cms.changes(known.includes);
    return changes.isWhole ? fetchWhole(changes.latest) : applyChanges(known, changes, publicUrl);
  };
  const fetchContent = async (reason: PublishRunReason, latest: number): Promise<Content> => {
    if (content === null) return fetchWhole(latest);
    if (reason === 'moment' || reason === 'following') {
      // Without the CMS the clock goes on all the same; the day is caught up with later.
      const known = content;
      return isDayOver ? fetchWhole(latest).catch(() => known) : known;
    }
    return reason === 'content' && !isDayOver ? fetchChanges(content) : fetchWhole(latest);
  };

  return {
    async publish(reason, latest) {
      const isThorough = content === null || thorough.has(reason);
      // A timer may come a little early; what it was set for is over then all the same.
      const nowMs = Math.max(now(), reason === 'moment' ? (moment?.atMs ?? 0) : 0);
      isDayOver ||= moment?.isMidnight === true && nowMs >= moment.atMs;
      // Now, because a moment that cannot be published must not come again at once.
      if (content) moment = nextMoment(content.snapshot.events, nowMs);
      workshop.texts.takeNews();
      const verifying = isThorough ? verifyServed(workshop, content !== null) : null;
      const [next, damaged] = await Promise.all([
        // The CMS gathers the content while the files are read; no run ends before both have.
        fetchContent(reason, latest).finally(() => verifying),
        verifying,
      ]);
      const order = { snapshot: next.snapshot, coversUpTo: next.includes, nowMs };
      const edition = damaged
        ? await printThoroughly(press, workshop, order, damaged)
        : await press.print({ ...order, isThorough: false, isPatient: reason === 'purge' });
      if (next.snapshot !== content?.snapshot && reason !== 'content') isDayOver = false;
      content = next;
      moment = nextMoment(next.snapshot.events, nowMs);
      return { ...edition, coversUpTo: next.includes };
    },

    async goBackTo(releaseId) {
      const { manifest, changes } = await archive.goTo(releaseId);
      await releases.mend();
      const changedAddresses = Object.keys(changes).flatMap((path) => addressOf(path) ?? []);
      return { ...manifest, changedAddresses, notices: [] };
    },

    async forgetHistory() {
      const snapshot = content?.snapshot;
      if (snapshot) {
        await workshop.images.forgetOthers(new Set(usedImages(snapshot, publicUrl).keys()));
        const documents = new Set(usedDocuments(snapshot, publicUrl).keys());
        await workshop.documents.forgetOthers(documents);
        await workshop.texts.forgetOthers(documents);
      }
      await releases.readyStandby();
      await archive.forget();
    },

    nextMoment: () => moment,
    following() {
      const all = [workshop.texts.progress(), workshop.followers.progress()];
      return (['made', 'making'] as const).find((state) => all.includes(state)) ?? 'nothing';
    },
  };
};
