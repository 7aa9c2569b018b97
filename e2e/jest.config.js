import { base } from '../jest.config.js';

// One product, started once, that all journeys walk through in order.
export default {
  ...base,
  rootDir: '.',
  testMatch: ['<rootDir>/**/*.test.ts'],
  globalSetup: '<rootDir>/start-product.ts',
  globalTeardown: '<rootDir>/stop-product.ts',
  testTimeout: 90_000,
  maxWorkers: 1,
};
