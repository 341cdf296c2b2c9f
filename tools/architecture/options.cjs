/** What a file may be called after the name that an import gives it, besides the platform. */
const EXTENSIONS = ['.ts', '.tsx', '.d.ts', '.js', '.jsx', '.cjs', '.mjs', '.json', '.scss', '.css']

/**
 * How imports are read, and which of a seam's files an import means.
 * @param {'h5' | 'weapp' | 'alipay'} platform Taro puts its name before the extension
 * @returns {import('dependency-cruiser').ICruiseOptions}
 */
module.exports = (platform) => ({
  // Types bind as well as values do.
  tsPreCompilationDeps: true,
  tsConfig: { fileName: 'tsconfig.json' },
  doNotFollow: { path: 'node_modules' },
  exclude: { path: ['^dist/', '(^|/)__tests__/fixtures/'] },
  enhancedResolveOptions: {
    exportsFields: ['exports'],
    conditionNames: ['import', 'require', 'node', 'default', 'types'],
    extensions: [...[`.${platform}.ts`, `.${platform}.tsx`], ...EXTENSIONS],
  },
})
