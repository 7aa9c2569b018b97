import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import globals from 'globals';
import ts from 'typescript-eslint';

const noClock = {
  selector: "NewExpression[callee.name='Date'][arguments.length=0]",
  message: 'Only entry points know the time; take `now` as a parameter.',
};
const noNow = {
  selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
  message: 'Only entry points know the time; take `now` as a parameter.',
};

/** What one workspace may not take from another: the architecture of docs/decisions/0001. */
const noImport = (...patterns) => ({
  'no-restricted-imports': [
    'error',
    { patterns: patterns.map((group) => ({ group: [group], message: 'Crosses a boundary.' })) },
  ],
});

export default ts.config(
  {
    ignores: ['**/dist/', '**/.astro/', '.data/', '**/node_modules/', 'cms/types/', 'cms/.strapi/'],
  },
  js.configs.recommended,
  ...ts.configs.recommended,
  ...astro.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      'no-console': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['shared/src/**/*.ts'],
    ignores: ['**/*.test.ts'],
    languageOptions: { globals: {} },
    rules: {
      ...noImport('node:*', '**/cms/**', '**/site/**'),
      'no-restricted-syntax': ['error', noClock, noNow],
      'no-restricted-globals': ['error', 'process', 'fetch', 'window', 'document'],
    },
  },
  {
    files: ['site/src/**/*.{ts,tsx,astro}', 'site/search/**/*.ts'],
    ignores: ['**/*.test.ts', 'site/src/member-area/main.tsx'],
    rules: {
      ...noImport('**/cms/src/**', '@strapi/*'),
      'no-restricted-syntax': ['error', noClock, noNow],
    },
  },
  {
    // A page shows its view and nothing else, so that it is made anew exactly when its view changes.
    files: ['site/src/pages/**', 'site/src/components/**', 'site/src/layouts/**'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['**/cms/*', '**/fixtures/**', 'node:*'],
              message: 'Pages take their content from viewOf(…) alone.',
            },
          ],
        },
      ],
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Pages take all they show from viewOf(…).' },
      ],
    },
  },
  {
    // The one place that puts finished HTML into a page, and the one that puts data beside it.
    files: ['site/src/**/*.astro'],
    ignores: [
      'site/src/components/rich-text.astro',
      'site/src/layouts/frame/structured-data.astro',
    ],
    rules: { 'astro/no-set-html-directive': 'error' },
  },
  {
    files: ['cms/**/*.{ts,tsx}'],
    rules: { ...noImport('**/site/**') },
  },
  {
    files: ['**/*.{js,mjs,ts}'],
    languageOptions: { globals: globals.node },
  },
  {
    files: ['cms/src/admin/**', 'site/src/member-area/**', 'site/src/live-search/**'],
    languageOptions: { globals: globals.browser },
  },
);
