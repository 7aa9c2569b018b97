import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { LoginState, SessionKeeper } from './session-keeper.ts';

export const useLoginState = (keeper: SessionKeeper): LoginState => {
  const [state, setState] = useState(keeper.state());
  useEffect(() => {
    const unsubscribe = keeper.subscribe(setState);
    // It may have changed between the first rendering and this moment.
    setState(keeper.state());
    return unsubscribe;
  }, [keeper]);
  return state;
};

export const KeeperContext = createContext<SessionKeeper | null>(null);

export const useKeeper = (): SessionKeeper => {
  const keeper = useContext(KeeperContext);
  if (!keeper) throw new Error('The session keeper is missing around this component.');
  return keeper;
};
