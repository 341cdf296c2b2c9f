const presets = [
  [require.resolve('@babel/preset-env'), { targets: { node: 'current' } }],
  [require.resolve('@babel/preset-react'), { runtime: 'automatic' }],
  [require.resolve('@babel/preset-typescript'), {}],
]

/** Packages that publish ES modules only, which jest has to translate. */
const ES_MODULES = [
  '@tarojs',
  '@stencil',
  'lodash-es',
  'query-string',
  'decode-uri-component',
  'filter-obj',
  'split-on-first',
  'nim-web-sdk-ng/dist/esm',
  // execa, and what it is made of
  'execa',
  '@sec-ant/readable-stream',
  'human-signals',
  'npm-run-path',
  'parse-ms',
  'pretty-ms',
  'strip-final-newline',
  'yoctocolors',
]

module.exports = {
  transformTypeScript: {
    '\\.(ts|tsx|js|mjs)$': ['babel-jest', { babelrc: false, configFile: false, presets }],
  },
  esmPackages: `<rootDir>/node_modules/(?!(${ES_MODULES.join('|')})/)`,
}
