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
  readonly h5?: { readonly staticDirectory?: string; readonly router?: { readonly mode?: string } }
  optimizeMainPackage?: { readonly enable?: boolean }
  defineConstants?: Record<string, string>
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

/** The parts of what Vite is configured with that matter here. */
export interface ViteConfig {
  plugins?: unknown[]
}

/** What Taro's Vite runner knows of the app: its pages, with those that were added. */
export interface ViteCompiler {
  readonly pages: readonly { readonly name: string; readonly config: object }[]
}

/** The parts of a Vite plugin that are used here. */
export interface VitePlugin {
  readonly name: string
  readonly enforce: 'pre' | 'post'
  readonly config?: () => object
  readonly configResolved?: (config: ResolvedVite) => void
  readonly resolveId?: (
    source: string,
    importer: string | undefined,
    options: { readonly isEntry?: boolean },
  ) => string | null
  readonly load?: (this: FileEmitter, id: string) => string | null
  readonly generateBundle?: (
    this: FileEmitter,
    options: unknown,
    bundle: Readonly<Record<string, { readonly fileName: string }>>,
  ) => void
}

/** What Vite's configuration has become. */
export interface ResolvedVite {
  readonly command: 'build' | 'serve'
  readonly build: { readonly rollupOptions: { readonly output?: ChunkOutput } }
}

/** What a Vite plugin may add to a build. */
export interface FileEmitter {
  readonly emitFile: (file: {
    readonly type: 'asset'
    readonly fileName: string
    readonly source: Uint8Array | string
  }) => string
}

/** How Rollup is told which chunk a module goes into. */
export interface ChunkOutput {
  manualChunks?: ((id: string, graph: ModuleGraph) => string | null | undefined) | object
}

/** The modules of a build, and who imports whom. */
export interface ModuleGraph {
  readonly getModuleIds: () => Iterable<string>
  readonly getModuleInfo: (id: string) => ModuleInfo | null
}

interface ModuleInfo {
  readonly isEntry: boolean
  readonly importers: readonly string[]
  readonly dynamicImporters: readonly string[]
  readonly importedIds: readonly string[]
}
