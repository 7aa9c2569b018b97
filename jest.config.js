// Unit tests of all workspaces: `npm test -- unit`. Tests against a running CMS and in a browser
// have configurations of their own (cms/tests, e2e).
/** @type {import('jest').Config} */
export const base = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '\\.ts$': [
      'ts-jest',
      {
        useESM: true,
        diagnostics: false, // `npm run check` looks at types
        tsconfig: {
          module: 'esnext',
          target: 'es2023',
          moduleResolution: 'bundler',
          isolatedModules: true,
          allowImportingTsExtensions: true,
          esModuleInterop: true,
          resolveJsonModule: true,
          verbatimModuleSyntax: false,
        },
      },
    ],
  },
};

export default {
  ...base,
  // Jest leaves a core to whoever works beside it: with two, half of the time.
  maxWorkers: '100%',
  roots: ['<rootDir>/shared', '<rootDir>/cms', '<rootDir>/site', '<rootDir>/scripts'],
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '<rootDir>/cms/tests/'],
  modulePathIgnorePatterns: ['<rootDir>/cms/dist/', '<rootDir>/.data/'],
};
