interface SdkChain {
  readonly module: { noParse(pattern: RegExp): unknown }
  readonly optimization: {
    readonly minimizers?: { has(name: string): boolean }
    minimizer(name: string): { tap(change: (args: readonly object[]) => object[]): unknown }
    merge(options: object): unknown
  }
}

interface ChainContext {
  modifyWebpackChain(run: (opts: { readonly chain: SdkChain }) => void): void
}

const SDK = /nertc-web-sdk[\\/]NERTC\.js$/

/** The chunk of its own that the web SDK has. */
const NAME = 'nertc-web-sdk'
const CHUNK = { name: NAME, test: SDK, chunks: 'async', enforce: true }

/**
 * The vendor's web SDK is one finished script of 1.2 MB: there are no imports inside to look for, and to make it smaller
 * than it is takes longer than all the rest of a build.
 */
export function leaveFinishedSdk(chain: SdkChain): void {
  chain.module.noParse(SDK)
  chain.optimization.merge({ splitChunks: { cacheGroups: { [NAME]: CHUNK } } })
  if (!chain.optimization.minimizers?.has('terserPlugin')) return
  chain.optimization
    .minimizer('terserPlugin')
    .tap(([options]) => [{ ...options, exclude: new RegExp(`${NAME}\\.`) }])
}

/** The same as a plugin of Taro's, for an app that has the module as a copy. */
export default function leavingFinishedSdk(context: ChainContext): void {
  context.modifyWebpackChain(({ chain }) => leaveFinishedSdk(chain))
}
