const base = require('./node')

/** Either the files that run others together, or each by itself, as whoever looks at one wants it. */
const notThese = process.env.TEST_TOGETHER
  ? '/e2e/(calls|mini)/(?!together\\.)[^/]+$'
  : '/together\\.test\\.ts$'

/** Through real pages in a real Chromium, against a real local cloud; and what the packages do in a browser. */
module.exports = {
  ...base,
  displayName: 'e2e',
  testEnvironment: '<rootDir>/config/jest/e2eEnvironment.js',
  testMatch: ['<rootDir>/__tests__/e2e/**/*.test.ts', '<rootDir>/packages/*/__tests__/browser/**/*.test.ts'],
  // What takes long is for `npm run test:full`.
  testPathIgnorePatterns: [
    '/node_modules/',
    notThese,
    ...(process.env.TEST_FULL ? [] : ['/e2e/full/', '/e2e/apps/']),
  ],
  globalSetup: '<rootDir>/__tests__/e2e/browsers/start.ts',
  globalTeardown: '<rootDir>/__tests__/e2e/browsers/end.ts',
}
