export type ByteRange = { first: number; last: number } | 'unsatisfiable' | null;

/**
 * `bytes=0-99`, `bytes=100-` and `bytes=-100` of a file of `size` bytes. Null means: answer with
 * the whole file, as RFC 9110 allows for several ranges and other units.
 */
export const parseByteRange = (header: string | undefined, size: number): ByteRange => {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '');
  if (!match) return null;
  const [, from = '', to = ''] = match;
  if (from === '' && to === '') return null;
  if (from === '') {
    const length = Math.min(Number(to), size);
    return length === 0 ? 'unsatisfiable' : { first: size - length, last: size - 1 };
  }
  const first = Number(from);
  const last = to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (to !== '' && Number(to) < first) return null;
  return first >= size ? 'unsatisfiable' : { first, last };
};
