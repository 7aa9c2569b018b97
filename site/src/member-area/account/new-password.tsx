import { newPasswordSchema, paths } from '@netzwerk/shared';
import { useState } from 'preact/hooks';
import { addresses } from '../addresses.ts';
import { ErrorSummary, type FieldProblem } from '../parts/error-summary.tsx';
import { Help } from '../parts/help.tsx';
import { Message } from '../parts/message.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { PasswordField } from '../parts/password-field.tsx';
import { noContent } from '../session/call-member-api.ts';
import { useKeeper } from '../session/use-login-state.ts';
import { useShell } from '../shell.ts';

const tokenFromAddress = (): string =>
  new URLSearchParams(window.location.search).get('token') ?? '';

const LinkGone = () => (
  <Message role="alert" title="Dieser Link gilt nicht mehr">
    <p>
      Er ist abgelaufen oder wurde schon benutzt.{' '}
      <a href={addresses.forgotPassword}>Einen neuen Link anfordern</a>
    </p>
  </Message>
);

const Done = () => (
  <Message role="status" title="Ihr Passwort ist festgelegt">
    <p>
      Frühere Anmeldungen sind beendet. <a href={paths.memberArea}>Jetzt anmelden</a>
    </p>
  </Message>
);

export const NewPassword = () => {
  const keeper = useKeeper();
  const { title } = useShell();
  const [token] = useState(tokenFromAddress);
  const [password, setPassword] = useState('');
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  const [outcome, setOutcome] = useState<'typing' | 'done' | 'link-gone'>(
    token ? 'typing' : 'link-gone',
  );

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const input = newPasswordSchema.safeParse(password);
    if (!input.success) {
      const message = input.error.issues[0]?.message ?? 'Dieses Passwort passt nicht.';
      return setProblems([{ fieldId: 'password', message }]);
    }
    const body = { token, password };
    const answer = await keeper.ask({
      method: 'POST',
      path: 'reset-password',
      answer: noContent,
      body,
    });
    if (answer.ok) {
      // The link is used up: it need not stay in the address and the history.
      window.history.replaceState(null, '', window.location.pathname);
      return setOutcome('done');
    }
    if (answer.code === 'link-expired') return setOutcome('link-gone');
    const fieldId = answer.code === 'weak-password' ? 'password' : null;
    setProblems([{ fieldId, message: answer.message }]);
  };

  return (
    <>
      <PageHead title={title} />
      <div class="wrap">
        <div class="sheet">
          <div class="band-legend"></div>
          <div>
            {outcome === 'done' && <Done />}
            {outcome === 'link-gone' && <LinkGone />}
            {outcome === 'typing' && (
              <form class="form" onSubmit={(event) => void submit(event)} noValidate>
                <ErrorSummary problems={problems} />
                <PasswordField
                  label="Neues Passwort"
                  value={password}
                  onValue={setPassword}
                  autocomplete="new-password"
                  error={problems.find(({ fieldId }) => fieldId === 'password')?.message ?? null}
                  hint="Mindestens 12 Zeichen. Vier Wörter, die nichts miteinander zu tun haben, sind leicht zu merken und schwer zu erraten."
                />
                <div class="actions">
                  <button type="submit" class="button">
                    Passwort festlegen
                  </button>
                </div>
              </form>
            )}
            <Help />
          </div>
        </div>
      </div>
    </>
  );
};
