import type { Config } from 'tailwindcss';
import plugin from 'tailwindcss/plugin';
import { colourNames, cssVariables, fonts, textSizes, tintsByTime } from './src/styles/tokens';

const variable = (name: string): string => `var(--${name})`;

export default {
  content: [
    './src/**/*.astro',
    './src/member-area/**/*.tsx',
    './{lists,search,gateway/forms,gateway/inquiries,gateway/newsletter}/*.ts',
  ],
  // Stands in HTML made from Markdown, not in a template.
  safelist: ['table-scroll'],
  // The site brings its own small reset (base.css): Preflight would weigh more than all of it.
  corePlugins: { preflight: false },
  experimental: { optimizeUniversalDefaults: true },
  theme: {
    colors: {
      transparent: 'transparent',
      current: 'currentColor',
      ...Object.fromEntries(colourNames.map((name) => [name, variable(name)])),
      tint: variable('tint'),
    },
    fontFamily: { sans: fonts.sans },
    fontSize: textSizes,
    screens: { sm: '36rem', md: '52rem', lg: '68rem' },
    extend: { tints: tintsByTime, maxWidth: { text: '68ch', sheet: '78rem' } },
  },
  plugins: [plugin(({ addBase }) => addBase(cssVariables))],
} satisfies Config;
