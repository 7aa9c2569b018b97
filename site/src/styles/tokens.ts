/**
 * The design in figures, once: Tailwind's theme and the CSS variables are both made from here.
 * Each colour has a value for day and one for night; every text colour reaches at least 6.1:1 on
 * its paper, and as a ground under paper-coloured text.
 */
type DayAndNight = readonly [day: string, night: string];

const palette = {
  paper: ['#FBFAF7', '#12181F'],
  /** A breath darker than the paper, for what is set apart without a frame. */
  wash: ['#F1EEE6', '#1B232C'],
  ink: ['#16202A', '#ECE9E2'],
  muted: ['#4A5663', '#B4BCC4'],
  /** Lines that bound a control reach 3:1 (`rule`); lines that only order need not (`hair`). */
  rule: ['#7A848E', '#7E8993'],
  hair: ['#D3CFC4', '#36404B'],
  /** Ground of header bar and footer: the built part of the plan. */
  night: ['#16202A', '#0B1015'],
  'on-night': ['#FBFAF7', '#ECE9E2'],
  'muted-on-night': ['#C3C9CF', '#B4BCC4'],
  /** The accent where the ground is night even by day. */
  'ziegel-on-night': ['#FF9478', '#FF9478'],
  focus: ['#FFD84D', '#FFD84D'],
  'on-focus': ['#16202A', '#12181F'],
  ziegel: ['#A8321A', '#FF9478'],
  messing: ['#7A5600', '#E2B84D'],
} as const satisfies Record<string, DayAndNight>;

/** Of series and topics: no variables, because most pages show few of them and many show none. */
const tints = {
  ziegel: palette.ziegel,
  fluss: ['#0B5C7A', '#6CC3E0'],
  park: ['#2F6B3A', '#86CF92'],
  aubergine: ['#6B2D5C', '#DDA0CC'],
  messing: palette.messing,
  schiefer: ['#44546A', '#A9B9D0'],
  petrol: ['#00646A', '#63CBD0'],
} as const satisfies Record<string, DayAndNight>;

const colours = { ...palette, ...tints };
const entries = Object.entries(palette);

export const colourNames = entries.map(([name]) => name);

export const dayAndNight = (name: keyof typeof colours): { day: string; night: string } => ({
  day: colours[name][0],
  night: colours[name][1],
});

/** For `theme('tints.park.night')`. */
export const tintsByTime = Object.fromEntries(
  Object.entries(tints).map(([name, [day, night]]) => [name, { day, night }]),
);

const variables = (index: 0 | 1): Record<string, string> =>
  Object.fromEntries(entries.map(([name, values]) => [`--${name}`, values[index]]));

export const cssVariables = {
  ':root': { ...variables(0), '--tint': 'var(--ziegel)', colorScheme: 'light dark' },
  // Of the screen alone: a leaflet is printed on paper, whatever the screen was set to.
  '@media screen and (prefers-color-scheme: dark)': { ':root': variables(1) },
  '@media print': {
    ':root': {
      '--paper': '#fff',
      // Printers leave grounds out: what is paper-coloured on the night would vanish.
      '--night': '#fff',
      '--on-night': palette.ink[0],
      '--muted-on-night': palette.muted[0],
      '--ziegel-on-night': palette.ziegel[0],
      colorScheme: 'light',
    },
  },
};

export const fonts = {
  sans: ['"Source Sans 3"', 'Ersatz', 'Arial', 'Helvetica', 'sans-serif'],
};

/** On a root of 112.5 % (18 px at the usual setting): running text is 18 px and grows with it. */
export const textSizes: Record<string, [string, { lineHeight: string; letterSpacing?: string }]> = {
  small: ['0.8334rem', { lineHeight: '1.45' }],
  note: ['0.9167rem', { lineHeight: '1.5' }],
  base: ['1rem', { lineHeight: '1.55' }],
  lead: ['clamp(1.12rem, 0.35vw + 1.05rem, 1.34rem)', { lineHeight: '1.45' }],
  h4: ['1.06rem', { lineHeight: '1.3' }],
  h3: ['1.25rem', { lineHeight: '1.25', letterSpacing: '-0.008em' }],
  h2: ['clamp(1.4rem, 0.8vw + 1.2rem, 1.8rem)', { lineHeight: '1.15', letterSpacing: '-0.015em' }],
  h1: ['clamp(1.5rem, 4.4vw + 0.62rem, 3.5rem)', { lineHeight: '1.04', letterSpacing: '-0.025em' }],
  hero: [
    'clamp(2.3rem, 5.6vw + 0.7rem, 5.1rem)',
    { lineHeight: '0.98', letterSpacing: '-0.032em' },
  ],
  day: ['clamp(2.5rem, 2.6vw + 1.6rem, 3.6rem)', { lineHeight: '0.86', letterSpacing: '-0.035em' }],
  figure: ['clamp(3.4rem, 7vw + 1rem, 7.2rem)', { lineHeight: '0.86', letterSpacing: '-0.045em' }],
};
