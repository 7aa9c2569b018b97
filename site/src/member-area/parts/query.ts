/** A parameter of the page's address, trimmed; empty where it is missing. */
export const readQuery = (name: string): string =>
  (new URLSearchParams(window.location.search).get(name) ?? '').trim();

/** Keeps what somebody chose in the address: it survives a reload and can be passed on. */
export const writeQuery = (values: Readonly<Record<string, string>>): void => {
  const query = new URLSearchParams(Object.entries(values).filter(([, value]) => value !== ''));
  const search = query.size === 0 ? '' : `?${query.toString()}`;
  window.history.replaceState(null, '', `${window.location.pathname}${search}`);
};
