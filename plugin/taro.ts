// What the plugin uses of Taro, whose own types differ from version to version.

/** What a Taro plugin is given. */
export interface TaroContext {
  readonly paths: { readonly appPath: string; readonly sourcePath: string }
  /** The app's configuration, as it is written. */
  readonly initialConfig: TaroConfig
  readonly register: (hook: { name: string; fn: (opts: never) => void; stage?: number }) => void
  readonly registerMethod: (method: { name: string; fn: (platform: never) => void }) => void
  readonly onBuildStart: (run: () => void) => void
  readonly modifyWebpackChain: (run: (opts: { readonly chain: Chain }) => void) => void
  readonly modifyMiniConfigs: (run: (opts: { readonly configMap: MiniConfigs }) => void) => void
  readonly modifyRunnerOpts: (run: (opts: { readonly opts: TaroConfig }) => void) => void
}

/** The parts of an app's configuration that matter here. */
export interface TaroConfig {
  readonly framework?: string
  readonly compiler?: string | { readonly type?: string; prebundle?: { exclude?: readonly string[] } }
  readonly alias?: Readonly<Record<string, string>>
  readonly mini?: { readonly optimizeMainPackage?: { readonly enable?: boolean } }
  optimizeMainPackage?: { readonly enable?: boolean }
  defineConstants?: Record<string, string>
  readonly staticDirectory?: string
}

/** What app.config says, as Taro has read it. */
export interface AppConfig {
  readonly pages?: readonly string[]
  readonly entryPagePath?: string
  subPackages?: SubPackage[]
  subpackages?: SubPackage[]
  preloadRule?: Record<string, { network?: string; packages: string[] }>
  requiredBackgroundModes?: string[]
}

/** A subpackage, and its pages as seen from its root. */
export interface SubPackage {
  readonly root: string
  readonly pages: readonly string[]
}

/** What Taro has read of each page's configuration, by `call/pages/call/index.config`. */
export type MiniConfigs = Record<string, { content: object } | undefined>

/** The parts of a webpack-chain that matter here. */
export interface Chain {
  readonly module: {
    readonly rules: { has(name: string): boolean }
    rule(name: string): ChainRule
    noParse(pattern: RegExp): unknown
  }
  readonly optimization: {
    readonly minimizers?: { has(name: string): boolean }
    minimizer(name: string): { tap(change: (args: readonly object[]) => object[]): unknown }
    merge(options: object): unknown
  }
  readonly plugins: { has(name: string): boolean }
  readonly plugin: (name: string) => ChainPlugin
  readonly resolve: {
    readonly alias: { has(name: string): boolean; set(name: string, path: string): unknown }
  }
}

/** A rule of a webpack-chain. */
export interface ChainRule {
  readonly test: (pattern: RegExp) => ChainRule
  readonly type: (name: string) => ChainRule
  readonly set: (key: string, value: unknown) => ChainRule
  readonly include: { add(folder: string | RegExp): unknown }
  readonly exclude: { add(folder: string): unknown }
  readonly resolve: { set(key: string, value: unknown): unknown }
}

/** A plugin of a webpack-chain. */
export interface ChainPlugin {
  readonly init: (
    make: (constructor: new (...args: unknown[]) => object, args: unknown[]) => object,
  ) => unknown
  readonly tap: (change: (args: MainPluginArgs) => MainPluginArgs) => unknown
}

/** What Taro's own plugin for H5 is made with. */
export type MainPluginArgs = [{ loaderMeta?: { execBeforeCreateWebApp?: string } }, ...unknown[]]
