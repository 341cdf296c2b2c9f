const { esmPackages, sandboxInjectedGlobals, transformTypeScript } = require('./transform')

/** Logic, adapters with fake SDKs, and the packages, with the real IM SDK on the local cloud: plain Node. */
module.exports = {
  displayName: 'node',
  rootDir: '../..',
  testEnvironment: '<rootDir>/config/jest/nodeEnvironment.js',
  testMatch: ['<rootDir>/__tests__/**/*.test.ts', '<rootDir>/packages/*/__tests__/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/__tests__/(e2e|build|browser)/', '/fixtures/'],
  // Apps that the tests put together are nobody's modules.
  modulePathIgnorePatterns: ['<rootDir>/.cache/', '<rootDir>/dist/'],
  moduleFileExtensions: ['h5.ts', 'h5.tsx', 'ts', 'tsx', 'js', 'mjs', 'cjs', 'json'],
  moduleNameMapper: { '^@/(.*)$': '<rootDir>/src/$1', '\\.(mp3|svg|png)$': '<rootDir>/config/jest/asset.js' },
  setupFilesAfterEnv: ['<rootDir>/config/jest/endsWhatHangs.js'],
  sandboxInjectedGlobals,
  transform: transformTypeScript,
  transformIgnorePatterns: [esmPackages],
}
