import { formatFileSize, type Video } from '@netzwerk/shared';
import type { Site } from '../../cms/site.ts';
import { publicHref } from './file-facts.ts';

export interface VideoView {
  title: string;
  description: string;
  href: string;
  captionsHref: string;
  /** "MP4, 12 MB, 3:20 Minuten" */
  facts: string;
  /** Absolute address of the page that shows it, for paper. */
  address: string;
}

export const videoView = (site: Site, video: Video, path: string): VideoView => ({
  title: video.title,
  description: video.description,
  href: publicHref(site, video),
  captionsHref: publicHref(site, video.captions),
  facts: `${video.type}, ${formatFileSize(video.sizeBytes)}, ${video.duration} Minuten`,
  address: `${site.publicUrl}${path}`,
});
