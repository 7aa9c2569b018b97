/**
 * What Strapi's server says in English and an editor would read, in German. The first that fits
 * counts; `$1` is what stood in brackets.
 */
const translations: readonly (readonly [RegExp, string])[] = [
  [/^Invalid credentials$/, 'E-Mail-Adresse oder Passwort stimmen nicht.'],
  [/^Too many requests/, 'Zu viele Versuche. Bitte in einigen Minuten noch einmal.'],
  [/^(Forbidden|Forbidden access|Policy Failed)$/, 'Dafür fehlt Ihnen die Berechtigung.'],
  [
    /^(Unauthorized|Missing or invalid credentials|Missing credentials|Authentication required|(Invalid|Missing) refresh token)$/,
    'Ihre Sitzung ist beendet. Bitte melden Sie sich neu an.',
  ],
  [
    /(^Not Found$|not ?found$|does not exist$|^Document not found)/i,
    'Das gibt es nicht mehr. Bitte laden Sie die Seite neu.',
  ],
  [
    /^(Email already taken|A user with this email address already exists|Email or Username are already taken)$/,
    'Diese E-Mail-Adresse gehört schon zu einem Konto.',
  ],
  [/^Username already taken$/, 'Diesen Benutzernamen gibt es schon.'],
  [/^Name already taken$/, 'Diesen Namen gibt es schon.'],
  [/must be unique\.?$/, 'Diesen Wert gibt es schon. Bitte wählen Sie einen anderen.'],
  [/(must be defined\.?|is a required field|cannot be null|cannot be empty)$/, 'Hier fehlt etwas.'],
  [/must be a valid email$/, 'Das ist keine E-Mail-Adresse. Beispiel: name@ihre-stadt.de'],
  [/must be at least (\d+) characters?$/, 'Bitte mindestens $1 Zeichen.'],
  [/must be at most (\d+) characters?$/, 'Bitte höchstens $1 Zeichen.'],
  [/must be greater than or equal to (-?[\d.]+)$/, 'Bitte mindestens $1.'],
  [/must be less than or equal to (-?[\d.]+)$/, 'Bitte höchstens $1.'],
  [/must have at least (\d+) items?$/, 'Bitte mindestens $1 angeben.'],
  [/must be one of the following values/, 'Diesen Wert gibt es in der Auswahl nicht.'],
  [
    /(must match|must be a `|must be a valid|must be a finite)/,
    'Diese Angabe hat nicht die erwartete Form.',
  ],
  [/must contain at least one lowercase/, 'Das Passwort braucht einen Kleinbuchstaben.'],
  [/must contain at least one uppercase/, 'Das Passwort braucht einen Großbuchstaben.'],
  [/must contain at least one number/, 'Das Passwort braucht eine Ziffer.'],
  [/must be less than 73 bytes/, 'Das Passwort ist zu lang.'],
  [/current password is invalid$/, 'Das aktuelle Passwort stimmt nicht.'],
  [/new password must be different/, 'Bitte wählen Sie ein anderes Passwort als das bisherige.'],
  [
    /relation\(s\) of type/,
    'Ein verknüpfter Eintrag wurde inzwischen gelöscht. Bitte laden Sie die Seite neu.',
  ],
  [/(exceeds size limit|File too large|maxFileSize|maxTotalFileSize)/i, 'Die Datei ist zu groß.'],
  [/^Files are empty$/, 'Die Datei ist leer.'],
  [/^You cannot delete your own user$/, 'Das eigene Konto können Sie nicht löschen.'],
  [/super admin role/, 'Mindestens ein Konto mit der Rolle Technik muss bleiben.'],
  [/^(\d+) errors occurred$/, 'Bitte prüfen Sie $1 Angaben.'],
];

/** The admin's own code looks for these, and has German of its own for them. */
const readByCode: readonly string[] = [
  'User not active',
  'This attribute must be unique',
  'FileTooBig',
];

/** Words of messages that German has not. */
const english =
  /\b(the|must|invalid|cannot|should|unknown|missing|expected|already|with|your|does|are|failed|errors?|please|internal|request|only|doesn't)\b|\bnot\b/;

const byStatus: Readonly<Record<number, string>> = {
  403: 'Dafür fehlt Ihnen die Berechtigung.',
  404: 'Das gibt es nicht mehr. Bitte laden Sie die Seite neu.',
  413: 'Das ist zu groß.',
};

/** The message as an editor may read it; one that is German already stays as it is. */
export const germanMessage = (message: string, status: number): string => {
  if (readByCode.includes(message)) return message;
  const found = translations.find(([pattern]) => pattern.test(message));
  if (found) {
    const [pattern, german] = found;
    const values = pattern.exec(message) ?? [];
    return german.replace('$1', values[1] ?? '');
  }
  if (!english.test(message) && !/^[A-Z][a-z]+( [A-Z][a-z]+)*$/.test(message)) return message;
  return status >= 500
    ? 'Da ist etwas schiefgegangen. Bitte versuchen Sie es noch einmal.'
    : (byStatus[status] ?? 'Das hat nicht geklappt. Bitte prüfen Sie die Angaben.');
};
