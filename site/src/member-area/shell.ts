import { createContext } from 'preact';
import { useContext, useEffect } from 'preact/hooks';
import { z } from 'zod';

/** What the static page tells the script, as `data-…` of the element that it fills. */
const shellSchema = z.object({
  page: z.enum([
    'start',
    'veranstaltungen',
    'leitfaden',
    'veranstaltung',
    'passwort-vergessen',
    'passwort-neu',
  ]),
  title: z.string(),
  lead: z.string(),
  siteName: z.string(),
  officeEmail: z.string(),
  officePhone: z.string(),
  officePhoneHref: z.string(),
  becomeMemberHref: z.string(),
});
export type Shell = z.infer<typeof shellSchema>;

export const readShell = (root: HTMLElement): Shell => shellSchema.parse({ ...root.dataset });

export const ShellContext = createContext<Shell | null>(null);

export const useShell = (): Shell => {
  const shell = useContext(ShellContext);
  if (!shell) throw new Error('The shell is missing around this component.');
  return shell;
};

/** The window's title follows what is shown: it is the first thing a screen reader says. */
export const useDocumentTitle = (title: string): void => {
  const { siteName } = useShell();
  useEffect(() => {
    document.title = `${title} – Mitgliederbereich – ${siteName}`;
  }, [title, siteName]);
};
