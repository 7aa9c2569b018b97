import type { Colour } from '@netzwerk/shared';

/** Name of a plan's file without its ending; the night version is drawn for dark screens. */
export const planName = (seed: string, colour: Colour, night = false): string =>
  `${seed}-${colour}${night ? '-nacht' : ''}`;

export const planAddress = (seed: string, colour: Colour, night = false): string =>
  `/plan/${planName(seed, colour, night)}.svg`;
