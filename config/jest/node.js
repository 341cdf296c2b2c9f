const { esmPackages, transformTypeScript } = require('./transform')

/** Logic, adapters with fake SDKs, and the local cloud with the real IM SDK: plain Node. */
module.exports = {
  displayName: 'node',
  rootDir: '../..',
  testEnvironment: 'node',
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/__tests__/(e2e|build)/', '/fixtures/'],
  // Apps that the tests put together are nobody's modules.
  modulePathIgnorePatterns: ['<rootDir>/.cache/', '<rootDir>/dist/'],
  moduleFileExtensions: ['h5.ts', 'h5.tsx', 'ts', 'tsx', 'js', 'mjs', 'cjs', 'json'],
  moduleNameMapper: { '^@/(.*)$': '<rootDir>/src/$1', '\\.(mp3|svg|png)$': '<rootDir>/config/jest/asset.js' },
  transform: transformTypeScript,
  transformIgnorePatterns: [esmPackages],
}
