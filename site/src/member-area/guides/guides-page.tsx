import { memberGuideListSchema, type MemberGuideSummary, type Session } from '@netzwerk/shared';
import { useState } from 'preact/hooks';
import { AccountMenu } from '../parts/account-menu.tsx';
import { Band } from '../parts/band.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { readQuery, writeQuery } from '../parts/query.ts';
import { useAnswer } from '../session/use-answer.ts';
import { filterGuides, topicsOf, type GuideFilter } from './filter-guides.ts';
import { GuideFilters } from './guide-filters.tsx';
import { GuideRow } from './guide-row.tsx';

const list = { method: 'GET', path: 'guides', answer: memberGuideListSchema } as const;

const countPhrase = (count: number): string =>
  count === 1 ? '1 Veröffentlichung' : `${count} Veröffentlichungen`;

const Guides = ({ guides }: { guides: readonly MemberGuideSummary[] }) => {
  const [filter, setFilter] = useState<GuideFilter>(() => ({
    search: readQuery('suche'),
    topic: readQuery('thema'),
  }));
  const change = (next: GuideFilter) => {
    setFilter(next);
    writeQuery({ suche: next.search.trim(), thema: next.topic });
  };
  const found = filterGuides(guides, filter);

  if (guides.length === 0) {
    return (
      <div class="wrap">
        <p>Es ist noch nichts veröffentlicht. Sobald es etwas gibt, steht es hier.</p>
      </div>
    );
  }
  return (
    <Band
      id="guides"
      title="Leitfäden und Arbeitshilfen"
      legend={<GuideFilters filter={filter} topics={topicsOf(guides)} onFilter={change} />}
    >
      <p role="status" class="quiet">
        {found.length === 0
          ? 'Dazu gibt es keine Veröffentlichung.'
          : `${countPhrase(found.length)}${found.length < guides.length ? ` von ${guides.length}` : ''}`}
      </p>
      {found.length === 0 && (
        <p>
          <button
            type="button"
            class="button button-quiet"
            onClick={() => change({ search: '', topic: '' })}
          >
            Alle Veröffentlichungen zeigen
          </button>
        </p>
      )}
      <ul class="rows rows-plain">
        {found.map((guide) => (
          <GuideRow key={guide.id} guide={guide} />
        ))}
      </ul>
    </Band>
  );
};

export const GuidesPage = ({ session }: { session: Session }) => {
  const { loading, retry } = useAnswer(list);
  return (
    <>
      <PageHead
        title="Veröffentlichungen"
        lead="Alles, was das Netzwerk herausgegeben hat, auch was nur Mitglieder bekommen."
        legend={<AccountMenu session={session} />}
      />
      <Loaded loading={loading} retry={retry} waiting="Die Veröffentlichungen werden geladen …">
        {({ guides }) => <Guides guides={guides} />}
      </Loaded>
    </>
  );
};
