import { indexFolder } from '../../search/browser/places.ts';
import { createIndexReader } from '../../search/browser/read-index.ts';
import { answerTitle, renderSearchResults } from '../../search/answers/render-search-results.ts';
import { addressQueryOf, questionOf, readQuestion } from '../../search/answers/search-question.ts';
import type { SearchAnswer } from '../../search/search.ts';
import type { SearchShell } from './shell.ts';

export interface LiveSearch {
  /** Something was typed into the field. */
  typed(): void;
  /** Shows the answer to the query of an address, as when going back. */
  show(addressQuery: string): void;
}

/** So long nobody types: what is looked for is a word, not its first letters. */
const pauseMs = 250;
const shortestQuery = 2;

const load = async (name: string): Promise<unknown> => {
  const answer = await fetch(indexFolder + name);
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  return answer.json();
};

/** `answered`: the query of the address that the page came with. */
export const createLiveSearch = (
  { form, field, results, status, title }: SearchShell,
  answered: string,
): LiveSearch => {
  const ask = createIndexReader(load);
  /** The query of the address whose answer is shown. */
  let shown = answered;
  let latest = 0;
  let pause: ReturnType<typeof setTimeout> | undefined;

  const put = (answer: SearchAnswer | null): void => {
    const html = answer === null ? '' : renderSearchResults(answer);
    results.replaceChildren(document.createRange().createContextualFragment(html));
    const found = answer === null || html === '' ? '' : answerTitle(answer);
    status.textContent = found;
    document.title = found === '' ? title : `${found} – ${title}`;
  };

  const toResults = (): void => {
    const heading = results.querySelector('h2');
    if (heading === null) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    heading.scrollIntoView();
  };

  /** False where somebody has asked something else meanwhile. Rejects without a connection. */
  const answer = async (addressQuery: string): Promise<boolean> => {
    latest += 1;
    const mine = latest;
    clearTimeout(pause);
    const question = readQuestion(addressQuery);
    const found = question === null || question.query === '' ? null : await ask(question);
    if (mine !== latest) return false;
    put(found);
    shown = addressQuery;
    return true;
  };

  /** Where the search cannot be loaded the gateway answers, which needs no script. */
  const follow = async (addressQuery: string, then: () => void): Promise<void> => {
    try {
      if (await answer(addressQuery)) then();
    } catch {
      location.assign(addressQuery);
    }
  };

  const goTo = (addressQuery: string): Promise<void> =>
    follow(addressQuery, () => {
      if (addressQuery !== location.search) history.pushState(null, '', addressQuery);
      toResults();
    });

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void goTo(addressQueryOf(questionOf(field.value)));
  });

  results.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey;
    if (link === null || !isPlain || link.getAttribute('href')?.startsWith('?') !== true) return;
    event.preventDefault();
    void goTo(link.search);
  });

  return {
    typed() {
      clearTimeout(pause);
      pause = setTimeout(() => {
        const question = questionOf(field.value);
        const isAsking = question.query.length >= shortestQuery;
        const addressQuery = isAsking ? addressQueryOf(question) : location.pathname;
        answer(isAsking ? addressQuery : '')
          .then((isShown) => {
            if (isShown) history.replaceState(null, '', addressQuery);
          })
          // Typing goes on; whoever presses "Suchen" is answered by the gateway.
          .catch(() => undefined);
      }, pauseMs);
    },

    show(addressQuery) {
      if (addressQuery === shown) return;
      field.value = readQuestion(addressQuery)?.query ?? '';
      void follow(addressQuery, () => undefined);
    },
  };
};
