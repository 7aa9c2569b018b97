import { base } from '../../jest.config.js';

// One real CMS over HTTP for all of them; see global-setup.mjs.
export default {
  ...base,
  rootDir: '.',
  testMatch: ['<rootDir>/**/*.test.ts'],
  globalSetup: '<rootDir>/global-setup.mjs',
  globalTeardown: '<rootDir>/global-teardown.mjs',
  testTimeout: 60_000,
  maxWorkers: 1,
};
