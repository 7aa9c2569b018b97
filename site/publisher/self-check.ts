import type { Edition, Order, Press } from './press.ts';
import { addressOf } from './releases/layout.ts';
import { verifyStore } from './releases/verify-store.ts';
import type { Workshop } from './workshop.ts';

const namedAtMost = 10;

const named = (addresses: readonly string[]): string =>
  addresses.slice(0, namedAtMost).join(', ') + (addresses.length > namedAtMost ? ' …' : '');

const stalePhrase = (addresses: readonly string[]): string[] =>
  addresses.length === 0
    ? []
    : [
        `Die Selbstprüfung hat ${addresses.length} Adressen neu erzeugt, die nicht zu ihrem Inhalt passten: ` +
          `${named(addresses)}. Die Website stimmt jetzt. Bitte der Technik melden.`,
      ];

const damagedPhrase = (addresses: readonly string[]): string[] =>
  addresses.length === 0
    ? []
    : [
        `Die Selbstprüfung hat ${addresses.length} beschädigte Dateien ersetzt: ${named(addresses)}. ` +
          'Die Website stimmt jetzt. Bitte der Technik melden.',
      ];

/**
 * Reads every byte that is served and forgets those that are no longer what they were when they were
 * published; at night their compressed forms too. Resolves with the paths that were damaged.
 */
export const verifyServed = async (workshop: Workshop, isNight: boolean): Promise<string[]> => {
  const { files } = workshop.releases.live();
  const damaged = await verifyStore(workshop.blobs, new Set(files.values()), isNight);
  if (damaged.size === 0) return [];
  await workshop.images.forgetDamaged(damaged);
  await workshop.documents.forgetDamaged(damaged);
  return [...files].flatMap(([path, hash]) => (damaged.has(hash) ? [path] : []));
};

const addressesOf = (paths: readonly string[]): string[] =>
  paths.flatMap((path) => addressOf(path) ?? []);

/**
 * Works out every key and mends what differs, at the start, when nobody knows what happened before,
 * and once a night; `found` is what {@link verifyServed} has just found damaged. At the start what the
 * same code has rendered before is believed when its bytes are as they were; at night everything is
 * rendered again.
 */
export const printThoroughly = async (
  press: Press,
  workshop: Workshop,
  order: Omit<Order, 'isThorough'>,
  found: readonly string[],
): Promise<Edition> => {
  const edition = await press.print({ ...order, isThorough: true });
  const mended = await workshop.releases.mend();
  const damaged = [...new Set(addressesOf([...found, ...mended]))];
  return {
    ...edition,
    changedAddresses: [...new Set([...edition.changedAddresses, ...damaged])],
    notices: [...edition.notices, ...stalePhrase(edition.stale), ...damagedPhrase(damaged)],
  };
};
