import { forgotPasswordSchema, paths } from '@netzwerk/shared';
import { useState } from 'preact/hooks';
import { ErrorSummary, type FieldProblem } from '../parts/error-summary.tsx';
import { FormField } from '../parts/form-field.tsx';
import { Help } from '../parts/help.tsx';
import { Message } from '../parts/message.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { noContent } from '../session/call-member-api.ts';
import { useKeeper } from '../session/use-login-state.ts';
import { useShell } from '../shell.ts';

const incomplete: FieldProblem = {
  fieldId: 'email',
  message: 'Bitte geben Sie eine vollständige E-Mail-Adresse ein, zum Beispiel name@stadt.de.',
};

const Sent = ({ email }: { email: string }) => (
  <Message role="status" title="Bitte sehen Sie in Ihr Postfach">
    <p>
      Wenn es zu {email} einen Zugang gibt, ist jetzt eine E-Mail unterwegs. Der Link darin gilt 60
      Minuten und nur einmal. Nichts angekommen? Bitte sehen Sie auch im Spam-Ordner nach.
    </p>
    <p>
      <a href={paths.memberArea}>Zurück zur Anmeldung</a>
    </p>
  </Message>
);

export const ForgotPassword = () => {
  const keeper = useKeeper();
  const { title } = useShell();
  const [email, setEmail] = useState('');
  const [sentTo, setSentTo] = useState<string | null>(null);
  const [problems, setProblems] = useState<FieldProblem[]>([]);

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const input = forgotPasswordSchema.safeParse({ email: email.trim() });
    if (!input.success) return setProblems([incomplete]);
    const answer = await keeper.ask({
      method: 'POST',
      path: 'forgot-password',
      answer: noContent,
      body: input.data,
    });
    setProblems(answer.ok ? [] : [{ fieldId: null, message: answer.message }]);
    if (answer.ok) setSentTo(input.data.email);
  };

  return (
    <>
      <PageHead
        title={title}
        lead="Wir schicken Ihnen einen Link, mit dem Sie ein neues Passwort festlegen."
      />
      <div class="wrap">
        <div class="sheet">
          <div class="band-legend"></div>
          <div>
            {sentTo !== null ? (
              <Sent email={sentTo} />
            ) : (
              <form class="form" onSubmit={(event) => void submit(event)} noValidate>
                <ErrorSummary problems={problems} />
                <FormField
                  id="email"
                  label="E-Mail-Adresse"
                  hint="Die Adresse, mit der Sie sich anmelden."
                  error={problems.find(({ fieldId }) => fieldId === 'email')?.message ?? null}
                  input={{
                    type: 'email',
                    value: email,
                    autocomplete: 'email',
                    required: true,
                    onInput: (event) => setEmail(event.currentTarget.value),
                  }}
                />
                <div class="actions">
                  <button type="submit" class="button">
                    Link anfordern
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
