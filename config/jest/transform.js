/** SWC, which Taro brings along: several times as quick as Babel, which counts where nothing is compiled yet. */
function compile(parser) {
  const jsc = {
    parser,
    target: 'es2022',
    transform: { react: { runtime: 'automatic' } },
  }
  return ['@swc/jest', { jsc, module: { type: 'commonjs' }, sourceMaps: 'inline', swcrc: false }]
}

module.exports = {
  transformTypeScript: {
    '\\.ts$': compile({ syntax: 'typescript' }),
    '\\.tsx$': compile({ syntax: 'typescript', tsx: true }),
    '\\.(js|mjs)$': compile({ syntax: 'ecmascript', jsx: true }),
  },
  /** Packages that publish ES modules only, which jest has to translate. */
  esmPackages:
    '<rootDir>/node_modules/(?!(@tarojs|@stencil|lodash-es|query-string|decode-uri-component|filter-obj|split-on-first|nim-web-sdk-ng/dist/esm)/)',
}
