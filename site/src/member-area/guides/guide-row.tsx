import {
  formatDay,
  guideKindLabels,
  visibilityLabels,
  type MemberGuideSummary,
} from '@netzwerk/shared';
import { addresses } from '../addresses.ts';
import { FileDownloads } from '../parts/file-downloads.tsx';

/** "Arbeitshilfe · 2. Auflage · 12. März 2026" */
export const guideLine = ({ kind, edition, publishedOn }: MemberGuideSummary): string =>
  [guideKindLabels[kind], edition, formatDay(publishedOn)].filter(Boolean).join(' · ');

export const GuideRow = ({ guide }: { guide: MemberGuideSummary }) => (
  <li>
    <div class="row-text">
      {guide.visibility === 'members' && (
        <p class="stamps">
          <span class="stamp">{visibilityLabels.members}</span>
        </p>
      )}
      <p class="row-over">{guideLine(guide)}</p>
      <h3>
        <a class="title-link" href={addresses.guide(guide.id)}>
          {guide.title}
        </a>
      </h3>
      <p>{guide.summary}</p>
      {guide.topics.length > 0 && (
        <p class="row-under">Themen: {guide.topics.map(({ title }) => title).join(', ')}</p>
      )}
    </div>
    {guide.files.length > 0 && <FileDownloads files={guide.files} />}
  </li>
);
