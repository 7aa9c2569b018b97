import { base } from '../jest.config.js';

// One product, started once, that all journeys walk through in order.
export default {
  ...base,
  rootDir: '.',
  testMatch: ['<rootDir>/**/*.test.ts'],
  globalSetup: '<rootDir>/global-setup.mjs',
  globalTeardown: '<rootDir>/global-teardown.mjs',
  testTimeout: 90_000,
  maxWorkers: 1,
};
