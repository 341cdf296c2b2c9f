const base = require('./node')

/** What the finished builds hold; `npm test` makes them first. */
module.exports = {
  ...base,
  displayName: 'build',
  testMatch: ['<rootDir>/__tests__/build/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
}
