import { useEffect, useRef } from 'preact/hooks';
import { ForgotPassword } from './account/forgot-password.tsx';
import { Login } from './account/login.tsx';
import { NewPassword } from './account/new-password.tsx';
import { EventPage } from './events/event-page.tsx';
import { EventsPage } from './events/events-page.tsx';
import { GuidePage } from './guides/guide-page.tsx';
import { GuidesPage } from './guides/guides-page.tsx';
import { Checking, Unreachable } from './parts/waiting.tsx';
import type { LoginState, SessionKeeper } from './session/session-keeper.ts';
import { KeeperContext, useLoginState } from './session/use-login-state.ts';
import { ShellContext, type Shell } from './shell.ts';

interface Props {
  shell: Shell;
  keeper: SessionKeeper;
  now: string;
}

const pages = {
  start: GuidesPage,
  veranstaltungen: EventsPage,
  leitfaden: GuidePage,
  veranstaltung: EventPage,
} as const;

const View = ({ shell, state, now }: { shell: Shell; state: LoginState; now: string }) => {
  // These two are for people who cannot log in: they need no session.
  if (shell.page === 'passwort-vergessen') return <ForgotPassword />;
  if (shell.page === 'passwort-neu') return <NewPassword />;
  if (state.kind === 'checking') return <Checking />;
  if (state.kind === 'unreachable') return <Unreachable />;
  if (state.kind === 'logged-out') return <Login because={state.because} />;
  const Page = pages[shell.page];
  return <Page session={state.session} now={now} />;
};

/**
 * When somebody logs in or out the whole view changes under the reader: focus goes to its heading.
 * Not on opening a page, where the browser itself begins at the top.
 */
const useHeadingFocus = (kind: LoginState['kind']) => {
  const shown = useRef(kind);
  useEffect(() => {
    const before = shown.current;
    shown.current = kind;
    if (before === kind || before === 'checking') return;
    document.querySelector<HTMLElement>('#member-area h1')?.focus();
  }, [kind]);
};

export const MemberArea = ({ shell, keeper, now }: Props) => {
  const state = useLoginState(keeper);
  useHeadingFocus(state.kind);
  return (
    <ShellContext.Provider value={shell}>
      <KeeperContext.Provider value={keeper}>
        <View shell={shell} state={state} now={now} />
      </KeeperContext.Provider>
    </ShellContext.Provider>
  );
};
