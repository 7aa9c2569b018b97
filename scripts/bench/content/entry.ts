export type Column = string | number | null;
export type Fields = Readonly<Record<string, Column>>;

/** Item of a repeatable component. */
export interface Item {
  /** Field of the entry, e.g. `programme`. */
  field: string;
  /** Strapi's name of the component, e.g. `event.programme-slot`. */
  component: string;
  table: string;
  fields: Fields;
  hasVenue: boolean;
}

/** One generated entry, in columns of Strapi's tables; to whom it refers is drawn when it is stored. */
export interface Entry {
  table: 'events' | 'articles' | 'guides' | 'practice_examples';
  fields: Fields;
  items: readonly Item[];
}
