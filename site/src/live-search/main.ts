/**
 * The search page works without any of this: the gateway answers its form. Whoever types gets the
 * same hits while typing; only then is the search itself loaded.
 */
import type { LiveSearch } from './live-search.ts';
import { readShell } from './shell.ts';

const shell = readShell(document);
if (shell !== null) {
  const answered = location.search;
  let loading: Promise<LiveSearch> | null = null;

  const withSearch = (use: (search: LiveSearch) => void): void => {
    loading ??= import('./live-search.ts').then(({ createLiveSearch }) =>
      createLiveSearch(shell, answered),
    );
    loading.then(use, () => {
      // The form still goes to the gateway, and the next letter tries again.
      loading = null;
    });
  };

  shell.field.addEventListener('input', () => withSearch((search) => search.typed()));
  // Where one comes back to with the browser's buttons, after a reload too; no place within the page.
  addEventListener('popstate', () => {
    if (loading !== null || location.search !== answered)
      withSearch((search) => search.show(location.search));
  });
}
