import { describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { exampleBuildInput } from '../../fixtures/build-input.ts';
import { createSite } from '../cms/site.ts';
import { siteOutputs } from '../outputs/site-outputs.ts';
import type { EventView } from '../views/event.ts';
import { drawQrCode } from './qr-code.ts';

const address = 'https://innenstadt.example/veranstaltungen/tagung-innenstadt-2027/';

/** Dark modules of the drawing as a camera would see them, without the quiet zone. */
const modulesOf = async (svg: string): Promise<string[]> => {
  const size = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]);
  const pixels = await sharp(Buffer.from(svg.replace('<svg ', `<svg width="${size * 4}" `)))
    .flatten({ background: '#888' })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number): string =>
    (pixels.data[((y * 4 + 2) * pixels.info.width + x * 4 + 2) * pixels.info.channels] ?? 0) < 128
      ? '#'
      : '.';
  return Array.from({ length: size }, (_, y) =>
    Array.from({ length: size }, (_, x) => at(x, y)).join(''),
  );
};

describe('the QR code of an event', () => {
  it('has its three eyes and four quiet modules around it', async () => {
    const rows = await modulesOf(drawQrCode(address));
    const quiet = '.'.repeat(rows.length);
    expect(rows.slice(0, 4)).toEqual([quiet, quiet, quiet, quiet]);
    expect(rows.slice(-4)).toEqual([quiet, quiet, quiet, quiet]);
    const eye = ['#######', '#.....#', '#.###.#', '#.###.#', '#.###.#', '#.....#', '#######'];
    const corner = (x: number, y: number) => rows.slice(y, y + 7).map((row) => row.slice(x, x + 7));
    const far = rows.length - 11;
    expect([corner(4, 4), corner(far, 4), corner(4, far)]).toEqual([eye, eye, eye]);
    // Control: there is no fourth.
    expect(corner(far, far)).not.toEqual(eye);
  });

  it('is another for another address, and small', () => {
    expect(drawQrCode(address)).toBe(drawQrCode(address));
    expect(drawQrCode(`${address}x`)).not.toBe(drawQrCode(address));
    expect(drawQrCode(address).length).toBeLessThan(12_000);
  });

  it('is there for every event that is to come, and for no other', () => {
    const outputs = [...siteOutputs(createSite(exampleBuildInput))];
    const files = new Set(outputs.map(({ file }) => file));
    const events = outputs.map(({ view }) => view as EventView).filter((view) => 'phase' in view);
    const shared = events.filter(({ phase }) => phase !== 'past');
    expect(shared.length).toBeGreaterThan(2);
    expect(events.filter(({ sharing }) => sharing !== null)).toEqual(shared);
    expect([...files].filter((file) => file.endsWith('/qr.svg')).toSorted()).toEqual(
      shared.map(({ sharing }) => sharing?.codeHref).toSorted(),
    );
  });

  it('goes with links that carry the page’s words whole', () => {
    const { snapshot } = exampleBuildInput;
    const events = snapshot.events.map((event) => ({ ...event, title: 'A & B "C" #1?' }));
    const site = createSite({ ...exampleBuildInput, snapshot: { ...snapshot, events } });
    const views = [...siteOutputs(site)].map(({ view }) => view as EventView);
    const { links = [] } = views.find(({ sharing }) => sharing != null)?.sharing ?? {};
    expect(links).toHaveLength(4);
    for (const { href } of links.filter(({ label }) => label !== 'Auf LinkedIn'))
      expect(decodeURIComponent(href)).toContain('A & B "C" #1?');
    expect(links.map(({ href }) => href).join()).not.toMatch(/[ "<>]/);
  });
});
