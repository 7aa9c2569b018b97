import type { Session } from '@netzwerk/shared';
import { useState } from 'preact/hooks';
import { addresses } from '../addresses.ts';
import { useKeeper } from '../session/use-login-state.ts';
import { useShell, type Shell } from '../shell.ts';

interface Props {
  session: Session;
}

const links: readonly { label: string; href: string; pages: readonly Shell['page'][] }[] = [
  { label: 'Veröffentlichungen', href: addresses.guides, pages: ['start', 'leitfaden'] },
  {
    label: 'Veranstaltungen',
    href: addresses.events,
    pages: ['veranstaltungen', 'veranstaltung'],
  },
];

/** The first page of an entry is its own, the others lie below it. */
const currentOf = (pages: readonly Shell['page'][], page: Shell['page']) => {
  if (pages[0] === page) return 'page';
  return pages.includes(page) ? 'true' : undefined;
};

/** Who is logged in, where one can go, and the way out. */
export const AccountMenu = ({ session: { user } }: Props) => {
  const keeper = useKeeper();
  const { page } = useShell();
  const [problem, setProblem] = useState<string | null>(null);
  const logOut = async () => {
    const answer = await keeper.logOut();
    setProblem(answer.ok ? null : `Das Abmelden hat nicht geklappt. ${answer.message}`);
  };
  return (
    <>
      <nav class="side-nav" aria-label="Mitgliederbereich">
        <ul>
          {links.map(({ label, href, pages }) => (
            <li key={href}>
              <a href={href} aria-current={currentOf(pages, page)}>
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <p>
        Angemeldet als <strong>{user.displayName}</strong>
        {user.memberName && <>, {user.memberName}</>}
        {user.role === 'contact' && ' (Ansprechperson)'}
      </p>
      <p>
        <button type="button" class="button button-quiet" onClick={() => void logOut()}>
          Abmelden
        </button>
      </p>
      <p role="alert">{problem}</p>
    </>
  );
};
