import { createWriteStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import {
  contentChangesSchema,
  memberViewAnswerSchema,
  publishQueueSchema,
  sharedPreviewAnswerSchema,
  uploadedImagesSchema,
  type ContentChanges,
  type MemberViewAnswer,
  type MemberViewType,
  type PublishQueue,
  type PublishRunReportInput,
  type SharedPreview,
  type UploadedImages,
} from '@netzwerk/shared';
import { PublishProblem } from './publish-problem.ts';

/** How far the publisher has come with what the CMS can ask of it. */
export interface QueuePosition {
  /** Publish request. */
  after: number;
  /** Decision about releases. */
  control: number;
  /** Uploaded file. */
  uploads: number;
}

export interface CmsClient {
  /** Answers when something is beyond `position`, or after `waitMs`. */
  queue(position: QueuePosition, waitMs: number): Promise<PublishQueue>;
  /** All that is public, not yet checked. */
  snapshot(): Promise<unknown>;
  /** What has changed since publish request `after`; its entries are not yet checked. */
  changes(after: number): Promise<ContentChanges>;
  /**
   * What drafts change about what is public; its entries are not yet checked. With `at`, what is
   * planned until then counts as done; `unplanned`: whether other drafts are among them.
   */
  drafts(wish: { at: string | null; unplanned: boolean }): Promise<ContentChanges>;
  /** What a passed-on link to the preview shows; null where there is none, or it is over. */
  sharedPreview(id: string): Promise<SharedPreview | null>;
  /** What members would see of one entry, or what a passed-on link shows of that. */
  memberView(
    entry: { type: MemberViewType; id: string },
    as: { at: string | null; unplanned: boolean } | { share: string },
  ): Promise<MemberViewAnswer>;
  uploads(after: number): Promise<UploadedImages>;
  /** Writes the bytes of a file to `target`, which exists only when it is complete. */
  download(fileKey: string, target: string): Promise<void>;
  report(report: PublishRunReportInput): Promise<void>;
}

const notAnswering = (what: string, cause: unknown): PublishProblem =>
  new PublishProblem(
    [
      `Das Redaktionssystem hat ${what} nicht geliefert. Die bisherige Website bleibt online, ` +
        'der nächste Versuch folgt von selbst.',
    ],
    { mayPass: true, cause },
  );

const queryOf = ({ at, unplanned }: { at: string | null; unplanned: boolean }): string =>
  new URLSearchParams({
    unplanned: unplanned ? 'yes' : 'no',
    ...(at === null ? {} : { at }),
  }).toString();

/** The publisher's one door to the CMS. */
export const createCmsClient = (options: { cmsUrl: string; token: string }): CmsClient => {
  const call = async (
    what: string,
    path: string,
    timeoutMs: number,
    init: RequestInit = {},
  ): Promise<Response> => {
    const headers = { ...init.headers, Authorization: `Bearer ${options.token}` };
    const response = await fetch(`${options.cmsUrl}/api/internal/${path}`, {
      ...init,
      headers,
      signal: AbortSignal.timeout(timeoutMs),
    }).catch((error: unknown) => {
      throw notAnswering(what, error);
    });
    if (!response.ok) throw notAnswering(what, new Error(`HTTP ${response.status}`));
    return response;
  };
  const json = async (what: string, path: string, timeoutMs: number): Promise<unknown> => {
    const response = await call(what, path, timeoutMs);
    return response.json().catch((error: unknown) => {
      throw notAnswering(what, error);
    });
  };

  return {
    async queue({ after, control, uploads }, waitMs) {
      const path = `publish-queue?after=${after}&control=${control}&uploads=${uploads}&waitMs=${waitMs}`;
      return publishQueueSchema.parse(await json('die Aufträge', path, waitMs + 15_000));
    },

    snapshot: () => json('die Inhalte', 'snapshot', 60_000),

    async changes(after) {
      const raw = await json('die Änderungen', `changes?after=${after}`, 60_000);
      return contentChangesSchema.parse(raw);
    },

    async drafts(wish) {
      const raw = await json('die Entwürfe', `drafts?${queryOf(wish)}`, 30_000);
      return contentChangesSchema.parse(raw);
    },

    async sharedPreview(id) {
      const raw = await json('die Vorschau', `preview-shares/${encodeURIComponent(id)}`, 30_000);
      return sharedPreviewAnswerSchema.parse(raw).share;
    },

    async memberView({ type, id }, as) {
      const view = `member-view/${type}/${encodeURIComponent(id)}`;
      const path =
        'share' in as
          ? `preview-shares/${encodeURIComponent(as.share)}/${view}`
          : `${view}?${queryOf(as)}`;
      return memberViewAnswerSchema.parse(await json('die Vorschau', path, 30_000));
    },

    async uploads(after) {
      const raw = await json('die Bilder', `uploads?after=${after}`, 60_000);
      return uploadedImagesSchema.parse(raw);
    },

    async download(fileKey, target) {
      const what = 'eine Datei';
      const response = await call(what, `files/${encodeURIComponent(fileKey)}`, 300_000);
      // The same object; the types of the browser's library and of Node's differ.
      const body = response.body as ReadableStream | null;
      await pipeline(body ? Readable.fromWeb(body) : [], createWriteStream(`${target}.part`));
      await rename(`${target}.part`, target);
    },

    async report(report) {
      await call('den Empfang der Meldung', 'publish-runs', 15_000, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(report),
      });
    },
  };
};
