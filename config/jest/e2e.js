const base = require('./node')

/** Through real pages in a real Chromium, against a real local cloud. */
module.exports = {
  ...base,
  displayName: 'e2e',
  testMatch: ['<rootDir>/__tests__/e2e/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  setupFilesAfterEnv: ['<rootDir>/config/jest/e2eSetup.js'],
}
