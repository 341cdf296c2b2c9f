interface ScriptChain {
  readonly module: { rule(name: string): { readonly include: { add(modules: RegExp): unknown } } }
}

interface ChainContext {
  modifyWebpackChain(run: (opts: { readonly chain: ScriptChain }) => void): void
}

/** What Taro's H5 router brings along, published in JavaScript of 2021. */
const ROUTER = /[\\/]node_modules[\\/](query-string|decode-uri-component|filter-obj|split-on-first)[\\/]/

/**
 * Has Taro translate what its router is made of, which it leaves as it is: an app would not even start in browsers before
 * Chrome 85 and iOS 14, whatever its `browserslist` says.
 */
export function translateRouter(chain: ScriptChain): void {
  chain.module.rule('script').include.add(ROUTER)
}

/** The same as a plugin of Taro's, for an app that has the module as a copy. */
export default function translatingRouter(context: ChainContext): void {
  context.modifyWebpackChain(({ chain }) => translateRouter(chain))
}
