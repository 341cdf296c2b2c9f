const presets = [
  [require.resolve('@babel/preset-env'), { targets: { node: 'current' } }],
  [require.resolve('@babel/preset-react'), { runtime: 'automatic' }],
  [require.resolve('@babel/preset-typescript'), {}],
]

module.exports = {
  transformTypeScript: {
    '\\.(ts|tsx|js|mjs)$': ['babel-jest', { babelrc: false, configFile: false, presets }],
  },
  /** Packages that publish ES modules only, which jest has to translate. */
  esmPackages:
    '<rootDir>/node_modules/(?!(@tarojs|@stencil|lodash-es|query-string|decode-uri-component|filter-obj|split-on-first|nim-web-sdk-ng/dist/esm)/)',
}
