const defineJestConfig = require('@tarojs/test-utils-react/dist/jest.js').default
const { esmPackages, sandboxInjectedGlobals, transformTypeScript } = require('./transform')

const asset = '<rootDir>/config/jest/asset.js'

// Called once: it fills one shared object, and it is where Taro's compile-time constants come from.
const taro = defineJestConfig({
  moduleNameMapper: {
    '^@/(.*)$': '<rootDir>/src/$1',
    '@tarojs/taro$': '<rootDir>/config/jest/taro.js',
    '^react-dom/test-utils$': '<rootDir>/config/jest/act.js',
    '^swiper/.*$': asset,
    '\\.(css|scss)$': asset,
    '\\.(mp3|png)$': asset,
  },
})

// As the build for the local cloud writes them, see types/build-constants.d.ts.
const demoConstants = { DEMO_CLOUD: 'local', DEMO_CLOUD_ADDRESS: '', DEMO_APP_KEY: '', DEMO_MEDIA_PAGE: '' }

/** Pages and components, with Taro's real H5 components in jsdom. */
module.exports = {
  displayName: 'ui',
  rootDir: '../..',
  testEnvironment: '<rootDir>/config/jest/pageEnvironment.js',
  testEnvironmentOptions: taro.testEnvironmentOptions,
  globals: {
    ENABLE_INNER_HTML: true,
    ENABLE_ADJACENT_HTML: true,
    ENABLE_SIZE_APIS: true,
    ENABLE_TEMPLATE_CONTENT: true,
    ENABLE_MUTATION_OBSERVER: true,
    ENABLE_CLONE_NODE: true,
    ENABLE_CONTAINS: true,
    DEPRECATED_ADAPTER_COMPONENT: false,
    __TARO_FRAMEWORK__: 'react',
    ...demoConstants,
  },
  testMatch: ['<rootDir>/__tests__/**/*.test.tsx'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/__tests__/e2e/', '/fixtures/'],
  modulePathIgnorePatterns: ['<rootDir>/.cache/', '<rootDir>/dist/'],
  setupFiles: ['<rootDir>/config/jest/setup.js'],
  setupFilesAfterEnv: ['<rootDir>/config/jest/endsWhatHangs.js', '<rootDir>/config/jest/uiSetup.js'],
  moduleFileExtensions: ['h5.ts', 'h5.tsx', 'ts', 'tsx', 'js', 'mjs', 'cjs', 'json', 'jsx'],
  moduleNameMapper: taro.moduleNameMapper,
  sandboxInjectedGlobals,
  transform: { ...transformTypeScript, '\\.svg$': '<rootDir>/config/jest/pictureName.js' },
  transformIgnorePatterns: [esmPackages],
}
