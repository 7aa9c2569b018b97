import { useSyncExternalStore } from 'react';

let version = 0;
const listeners = new Set<() => void>();

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** To be called after a plan was made or withdrawn, so that every panel asks anew. */
export const notePlanChange = (): void => {
  version += 1;
  for (const listener of listeners) listener();
};

/** Changes with every plan made or withdrawn in this window. */
export const usePlanVersion = (): number => useSyncExternalStore(subscribe, () => version);
