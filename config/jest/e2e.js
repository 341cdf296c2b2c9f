const base = require('./node')

/** Through real pages in a real Chromium, against a real local cloud. */
module.exports = {
  ...base,
  displayName: 'e2e',
  testMatch: ['<rootDir>/__tests__/e2e/**/*.test.ts'],
  // What takes long is for `npm run test:full`.
  testPathIgnorePatterns: ['/node_modules/', ...(process.env.TEST_FULL ? [] : ['/e2e/full/'])],
  globalSetup: '<rootDir>/__tests__/e2e/browsers/start.ts',
  globalTeardown: '<rootDir>/__tests__/e2e/browsers/end.ts',
  setupFilesAfterEnv: ['<rootDir>/config/jest/e2eSetup.js'],
}
