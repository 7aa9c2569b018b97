/** The places of the static search page that are filled while somebody types. */
export interface SearchShell {
  form: HTMLFormElement;
  field: HTMLInputElement;
  results: HTMLElement;
  /** Read out by screen readers whenever it changes. */
  status: HTMLElement;
  /** The page's own title, without what was found. */
  title: string;
}

/** Null on a page that is none. */
export const readShell = (page: ParentNode): SearchShell | null => {
  const results = page.querySelector<HTMLElement>('#suchergebnis');
  const status = page.querySelector<HTMLElement>('#suchstand');
  const field = page.querySelector<HTMLInputElement>('main input[name="q"]');
  const form = field?.form;
  if (!results || !status || !field || !form) return null;
  return { form, field, results, status, title: results.dataset['title'] ?? '' };
};
