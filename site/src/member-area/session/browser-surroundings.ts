import { createCallMemberApi } from './call-member-api.ts';
import type { Surroundings } from './session-keeper.ts';

/** A flag, no secret: says that a login may be going on, so that a page need not ask in vain. */
const hintKey = 'mitglied-angemeldet';

export const onHintChange = (listener: () => void): void => {
  window.addEventListener('storage', (event) => {
    if (event.key === hintKey || event.key === null) listener();
  });
};

export const browserSurroundings = (): Surroundings => ({
  call: createCallMemberApi((input, init) => window.fetch(input, init)),
  // Web Locks reach over all tabs of this site. Where they are missing (plain http on another
  // machine) the CMS still answers the token just replaced for half a minute.
  alone: async (work) =>
    'locks' in navigator ? await navigator.locks.request('mitglied-refresh', work) : await work(),
  hint: {
    get: () => window.localStorage.getItem(hintKey) === 'ja',
    set: (loggedIn) => {
      if (loggedIn) window.localStorage.setItem(hintKey, 'ja');
      else window.localStorage.removeItem(hintKey);
    },
  },
});
