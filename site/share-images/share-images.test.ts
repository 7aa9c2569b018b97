import { describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { exampleBuildInput } from '../fixtures/build-input.ts';
import { createSite } from '../src/cms/site.ts';
import { selectEvent } from '../src/views/event.ts';
import type { ShareGraphic } from '../src/share/share-graphic.ts';
import { drawShareImage, shareImageSvg } from './draw-share-image.ts';
import { shareImageOutputs } from './share-image-outputs.ts';

const graphic: ShareGraphic = {
  name: 'veranstaltung/probe',
  seed: 'probe',
  colour: 'fluss',
  siteName: 'Netzwerk Innenstadt NRW',
  kind: 'Fachtagung',
  title: 'Großmaßstäbliche Städtebauförderung',
  detail: 'Do., 12. März 2026 · Łódź',
};
const { snapshot } = exampleBuildInput;
const slug = 'praxiswerkstatt-verfuegungsfonds';

const keysOf = (events: typeof snapshot.events) =>
  new Map(
    [
      ...shareImageOutputs(createSite({ ...exampleBuildInput, snapshot: { ...snapshot, events } })),
    ].map(({ file, key }) => [file, key]),
  );
const renamed = (title: string) =>
  snapshot.events.map((event) => (event.slug === slug ? { ...event, title } : event));

describe('title graphics', () => {
  it('are drawn in the size that networks ask for, and the same again', async () => {
    const image = await drawShareImage(graphic);
    const { format, width, height } = await sharp(image).metadata();
    expect([format, width, height]).toEqual(['png', 1200, 630]);
    expect(image.length).toBeLessThan(80_000);
    expect((await drawShareImage(graphic)).equals(image)).toBe(true);
    expect((await drawShareImage({ ...graphic, title: 'Anders' })).equals(image)).toBe(false);
  });

  it('hold outlines and no text: no font of the machine, and nothing an editor could break', () => {
    const svg = shareImageSvg({ ...graphic, title: '</svg><script>&"]]>\u0000', detail: '<b>' });
    expect(svg).not.toMatch(/<text|font-family|script|<b>|&/);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('are one file each, and follow their entry alone', () => {
    const before = keysOf(snapshot.events);
    const after = keysOf(renamed('Umbenannt'));
    expect(before.size).toBe([...shareImageOutputs(createSite(exampleBuildInput))].length);
    expect([...after].filter(([file, key]) => before.get(file) !== key)).toHaveLength(1);
    expect(after.get(`/teilen/veranstaltung/${slug}.png`)).not.toBe(
      before.get(`/teilen/veranstaltung/${slug}.png`),
    );
  });

  it('have another address when they show something else, and else the same', () => {
    const addressOf = (title: string) => {
      const events = renamed(title).map((event) => ({ ...event, lead: `${event.lead} ${title}` }));
      const site = createSite({ ...exampleBuildInput, snapshot: { ...snapshot, events } });
      return selectEvent(site, slug)?.meta.shareImage.src;
    };
    const before = snapshot.events.find((event) => event.slug === slug)?.title ?? '';
    const now = selectEvent(createSite(exampleBuildInput), slug)?.meta.shareImage.src;
    expect(addressOf(before)).toBe(now);
    expect(addressOf('Umbenannt')).not.toBe(now);
    expect(addressOf('Umbenannt')?.replace(/\?.*/, '')).toBe(now?.replace(/\?.*/, ''));
  });
});
