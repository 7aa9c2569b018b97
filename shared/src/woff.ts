const headerLength = 44;
const entryLength = 20;

const padded = (length: number): number => (length + 3) & ~3;

/**
 * WOFF 1.0 → the font inside (sfnt). Who writes PDFs unpacks once: the PDF library would unpack a
 * table anew at every look into it, which made up most of the time of writing.
 *
 * `inflate` undoes zlib (RFC 1950), which this package has not.
 * Source: https://www.w3.org/TR/WOFF/, sections 3 to 5.
 */
export const unpackWoff = (
  woff: Uint8Array,
  inflate: (packed: Uint8Array) => Uint8Array,
): Uint8Array => {
  const source = new DataView(woff.buffer, woff.byteOffset, woff.byteLength);
  const tables = Array.from({ length: source.getUint16(12) }, (_, index) => {
    const at = headerLength + index * entryLength;
    const offset = source.getUint32(at + 4);
    const packed = source.getUint32(at + 8);
    const length = source.getUint32(at + 12);
    const stored = woff.subarray(offset, offset + packed);
    return {
      tag: source.getUint32(at),
      checksum: source.getUint32(at + 16),
      data: packed < length ? inflate(stored) : stored,
    };
  });

  const directoryLength = 12 + tables.length * 16;
  const total = tables.reduce((sum, { data }) => sum + padded(data.length), directoryLength);
  const font = new Uint8Array(total);
  const target = new DataView(font.buffer);
  const power = Math.floor(Math.log2(tables.length));
  target.setUint32(0, source.getUint32(4));
  target.setUint16(4, tables.length);
  target.setUint16(6, 2 ** power * 16);
  target.setUint16(8, power);
  target.setUint16(10, (tables.length - 2 ** power) * 16);
  let offset = directoryLength;
  for (const [index, { tag, checksum, data }] of tables.entries()) {
    const at = 12 + index * 16;
    target.setUint32(at, tag);
    target.setUint32(at + 4, checksum);
    target.setUint32(at + 8, offset);
    target.setUint32(at + 12, data.length);
    font.set(data, offset);
    offset += padded(data.length);
  }
  return font;
};
