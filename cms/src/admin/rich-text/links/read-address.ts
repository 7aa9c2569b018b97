export type ReadAddress = { kind: 'address'; href: string } | { kind: 'problem'; message: string };

const problem = (message: string): ReadAddress => ({ kind: 'problem', message });
const address = (href: string): ReadAddress => ({ kind: 'address', href });

/** Reads what somebody typed or copied as the target of a link; problems in German. */
export const readAddress = (typed: string): ReadAddress => {
  const text = typed.trim();
  if (text === '') return problem('Bitte einen Inhalt auswählen oder eine Adresse eingeben.');
  if (/\s/.test(text)) return problem('Eine Adresse enthält keine Leerzeichen.');
  if (text.startsWith('//')) return problem('Bitte mit https:// beginnen.');
  if (text.startsWith('/') || text.startsWith('#')) return address(text);
  if (/^(https?):\/\//i.test(text)) {
    return URL.canParse(text) ? address(text) : problem('Diese Adresse ist unvollständig.');
  }
  if (/^(mailto|tel):./i.test(text)) return address(text);
  if (/^[a-z][a-z\d+.-]*:/i.test(text) && !/^[\w.-]+:\d+(\/|$)/.test(text)) {
    return problem('Möglich sind https://, http://, mailto:, tel: und eigene Seiten mit /.');
  }
  if (/^[^@/]+@[^@/]+\.[a-z]{2,}$/i.test(text)) return address(`mailto:${text}`);
  if (/^[\w-]+(\.[\w-]+)*\.[a-z]{2,}([/?#].*)?$/i.test(text)) return address(`https://${text}`);
  return problem('Eigene Seiten beginnen mit /, fremde mit https://.');
};
