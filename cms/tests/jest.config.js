import { base } from '../../jest.config.js';

// One real CMS over HTTP for all of them; see global-setup.ts.
export default {
  ...base,
  rootDir: '.',
  testMatch: ['<rootDir>/**/*.test.ts'],
  globalSetup: '<rootDir>/global-setup.ts',
  globalTeardown: '<rootDir>/global-teardown.ts',
  testTimeout: 60_000,
  maxWorkers: 1,
};
