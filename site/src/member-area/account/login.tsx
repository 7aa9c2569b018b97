import { useCallback, useState } from 'preact/hooks';
import { addresses } from '../addresses.ts';
import { ErrorSummary, type FieldProblem } from '../parts/error-summary.tsx';
import { FormField } from '../parts/form-field.tsx';
import { Help } from '../parts/help.tsx';
import { Message } from '../parts/message.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { PasswordField } from '../parts/password-field.tsx';
import { seconds } from '../parts/waiting.tsx';
import type { LoginState } from '../session/session-keeper.ts';
import { useRetry } from '../session/use-answer.ts';
import { useKeeper } from '../session/use-login-state.ts';
import { useShell } from '../shell.ts';

interface Props {
  because: Extract<LoginState, { kind: 'logged-out' }>['because'];
}

const notices: Readonly<Record<Props['because'], string | null>> = {
  'first-visit': null,
  'logged-out': 'Sie sind abgemeldet.',
  expired: 'Ihre Anmeldung ist abgelaufen. Bitte melden Sie sich noch einmal an.',
};

const missing = (email: string, password: string): FieldProblem[] => [
  ...(email.trim()
    ? []
    : [{ fieldId: 'email', message: 'Bitte geben Sie Ihre E-Mail-Adresse ein.' }]),
  ...(password ? [] : [{ fieldId: 'password', message: 'Bitte geben Sie Ihr Passwort ein.' }]),
];

/** The form: what was typed stays, whatever happens. */
const LoginForm = () => {
  const keeper = useKeeper();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  const [phase, setPhase] = useState<'typing' | 'sending' | 'server-away'>('typing');

  const send = useCallback(async () => {
    const answer = await keeper.logIn(email, password);
    if (answer.ok) return;
    const isAway = answer.code === 'unavailable';
    setPhase(isAway ? 'server-away' : 'typing');
    setProblems(isAway ? [] : [{ fieldId: null, message: answer.message }]);
  }, [keeper, email, password]);
  useRetry(phase === 'server-away', send);

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const found = missing(email, password);
    setProblems(found);
    if (found.length > 0) return;
    setPhase('sending');
    void send();
  };
  const errorOf = (id: string) => problems.find(({ fieldId }) => fieldId === id)?.message ?? null;
  // Whoever changes something has not asked to be logged in with it yet.
  const type = (set: (value: string) => void) => (value: string) => {
    set(value);
    setPhase('typing');
  };

  return (
    <form class="form" onSubmit={submit} noValidate aria-labelledby="login-title">
      <h2 class="unseen" id="login-title">
        Anmeldung
      </h2>
      <ErrorSummary problems={problems} />
      {phase === 'server-away' && (
        <Message role="alert" title="Gerade nicht erreichbar">
          <p>
            Die Anmeldung antwortet zurzeit nicht. Ihre Angaben bleiben stehen, und wir versuchen es
            alle {seconds} Sekunden von selbst wieder.
          </p>
        </Message>
      )}
      <FormField
        id="email"
        label="E-Mail-Adresse"
        error={errorOf('email')}
        input={{
          type: 'email',
          value: email,
          autocomplete: 'email',
          autocapitalize: 'none',
          spellcheck: false,
          required: true,
          onInput: (event) => type(setEmail)(event.currentTarget.value),
        }}
      />
      <PasswordField
        label="Passwort"
        value={password}
        onValue={type(setPassword)}
        autocomplete="current-password"
        error={errorOf('password')}
      />
      <div class="actions">
        <button type="submit" class="button" aria-disabled={phase === 'sending'}>
          Anmelden
        </button>
      </div>
      <p role="status" class="quiet">
        {phase === 'sending' && 'Sie werden angemeldet …'}
      </p>
      <p>
        <a href={addresses.forgotPassword}>Passwort vergessen?</a>
      </p>
    </form>
  );
};

export const Login = ({ because }: Props) => {
  const { title, lead, becomeMemberHref } = useShell();
  const notice = notices[because];
  return (
    <>
      <PageHead title={title} lead={lead} />
      <div class="wrap">
        <div class="sheet">
          <div class="band-legend"></div>
          <div>
            {notice && (
              <Message role="status">
                <p>{notice}</p>
              </Message>
            )}
            <LoginForm />
            <Help />
            <p class="quiet">
              Noch kein Mitglied? <a href={becomeMemberHref}>So werden Sie Mitglied</a>
            </p>
          </div>
        </div>
      </div>
    </>
  );
};
