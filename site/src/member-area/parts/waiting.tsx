import { retryAfterMs, useRetry } from '../session/use-answer.ts';
import { useKeeper } from '../session/use-login-state.ts';
import { useShell } from '../shell.ts';
import { Help } from './help.tsx';
import { Message } from './message.tsx';
import { PageHead } from './page-head.tsx';

export const Checking = () => (
  <PageHead title={useShell().title}>
    <p class="lead" role="status">
      Ihre Anmeldung wird geprüft …
    </p>
  </PageHead>
);

export const seconds = retryAfterMs / 1000;

interface UnavailableProps {
  retry: () => void;
}

/** Shown wherever the CMS does not answer; disappears by itself when it does again. */
export const Unavailable = ({ retry }: UnavailableProps) => (
  <Message role="alert" title="Gerade nicht erreichbar">
    <p>
      Der Mitgliederbereich antwortet zurzeit nicht. Wir versuchen es alle {seconds} Sekunden von
      selbst wieder; Sie brauchen nichts zu tun. Alle anderen Seiten funktionieren weiter.
    </p>
    <div class="actions">
      <button type="button" class="button button-quiet" onClick={retry}>
        Jetzt noch einmal versuchen
      </button>
    </div>
  </Message>
);

export const Unreachable = () => {
  const { resume } = useKeeper();
  const retry = () => void resume();
  useRetry(true, resume);
  return (
    <>
      <PageHead title={useShell().title} />
      <div class="wrap">
        <Unavailable retry={retry} />
        <Help />
      </div>
    </>
  );
};
