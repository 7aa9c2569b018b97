import {
  memberGuideSchema,
  visibilityLabels,
  type MemberGuide,
  type Session,
} from '@netzwerk/shared';
import { useState } from 'preact/hooks';
import { addresses } from '../addresses.ts';
import { AccountMenu } from '../parts/account-menu.tsx';
import { Band } from '../parts/band.tsx';
import { FileDownloads } from '../parts/file-downloads.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { readQuery } from '../parts/query.ts';
import { RichHtml } from '../parts/rich-html.tsx';
import { useAnswer } from '../session/use-answer.ts';
import { useShell } from '../shell.ts';
import { guideLine } from './guide-row.tsx';

const Guide = ({ guide, session }: { guide: MemberGuide; session: Session }) => (
  <>
    <PageHead
      title={guide.title}
      kicker={guideLine(guide)}
      lead={guide.summary}
      legend={<AccountMenu session={session} />}
    >
      <p class="stamps">
        <span class="stamp">{visibilityLabels[guide.visibility]}</span>
      </p>
      {guide.changeNote && <p class="quiet">Geändert: {guide.changeNote}</p>}
    </PageHead>
    {guide.files.length > 0 && (
      <Band id="files" title="Dateien">
        <FileDownloads files={guide.files} />
      </Band>
    )}
    {guide.bodyHtml && (
      <Band id="text" title="Text">
        <RichHtml html={guide.bodyHtml} />
      </Band>
    )}
    <div class="wrap">
      <p>
        <a class="more" href={addresses.guides}>
          Alle Veröffentlichungen
        </a>
      </p>
    </div>
  </>
);

export const GuidePage = ({ session }: { session: Session }) => {
  const { title } = useShell();
  const [call] = useState(() => ({
    method: 'GET' as const,
    path: `guides/${encodeURIComponent(readQuery('id') || '-')}`,
    answer: memberGuideSchema,
  }));
  const { loading, retry } = useAnswer(call);
  return (
    <>
      {loading.kind !== 'ready' && (
        <PageHead title={title} legend={<AccountMenu session={session} />} />
      )}
      <Loaded loading={loading} retry={retry} waiting="Die Veröffentlichung wird geladen …">
        {(guide) => <Guide guide={guide} session={session} />}
      </Loaded>
    </>
  );
};
