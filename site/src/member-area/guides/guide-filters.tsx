import type { GuideFilter } from './filter-guides.ts';

interface Props {
  filter: GuideFilter;
  topics: readonly { id: string; title: string }[];
  onFilter: (filter: GuideFilter) => void;
}

/** Works while typing; the number of hits is announced beside it. */
export const GuideFilters = ({ filter, topics, onFilter }: Props) => (
  <form role="search" class="form" onSubmit={(event) => event.preventDefault()}>
    <div class="form-row">
      <label for="search">Suchen</label>
      <input
        class="field"
        id="search"
        type="search"
        value={filter.search}
        onInput={(event) => onFilter({ ...filter, search: event.currentTarget.value })}
      />
    </div>
    <div class="form-row">
      <label for="topic">Thema</label>
      <select
        class="field"
        id="topic"
        value={filter.topic}
        onChange={(event) => onFilter({ ...filter, topic: event.currentTarget.value })}
      >
        <option value="">alle Themen</option>
        {topics.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    </div>
  </form>
);
