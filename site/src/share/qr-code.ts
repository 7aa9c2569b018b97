import { encode } from 'uqr';

/** Modules of quiet zone that the standard (ISO/IEC 18004) asks for. */
const border = 4;

/** An SVG for cameras: always dark on white, whatever the page's colours are. */
export const drawQrCode = (address: string): string => {
  const { data, size } = encode(address, { ecc: 'M', border });
  const path = data
    .flatMap((row, y) => {
      const line = row.map((dark) => (dark ? '1' : '0')).join('');
      return [...line.matchAll(/1+/g)].map(
        ({ index, 0: { length } }) => `M${index} ${y}h${length}v1h-${length}z`,
      );
    })
    .join('');
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">` +
    `<path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>`
  );
};
