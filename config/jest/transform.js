/** SWC, which Taro brings along: several times as quick as Babel, which counts where nothing is compiled yet. */
function compile(parser) {
  const jsc = {
    parser,
    target: 'es2022',
    transform: { react: { runtime: 'automatic' } },
  }
  return ['@swc/jest', { jsc, module: { type: 'commonjs' }, sourceMaps: 'inline', swcrc: false }]
}

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
  'github-slugger',
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

/**
 * Names that jest hands to each file. A test runs in a context of its own, where it takes Node longer to look a global up
 * than what is done with it. None that a test puts a stand-in for, and none that a package declares itself.
 */
const GLOBALS = ['Array', 'JSON', 'Math', 'Number', 'Object', 'String']

module.exports = {
  sandboxInjectedGlobals: GLOBALS,
  transformTypeScript: {
    '\\.ts$': compile({ syntax: 'typescript' }),
    '\\.tsx$': compile({ syntax: 'typescript', tsx: true }),
    '\\.(js|mjs)$': compile({ syntax: 'ecmascript', jsx: true }),
  },
  esmPackages: `<rootDir>/node_modules/(?!(${ES_MODULES.join('|')})/)`,
}
