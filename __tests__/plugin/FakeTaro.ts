import type {
  AppConfig,
  MiniConfigs,
  TaroConfig,
  TaroContext,
  ViteCompiler,
  ViteConfig,
} from '../../plugin/taro'

type Run = (opts: never) => void

/** As much of Taro as the plugin uses: it keeps what was registered, to be run by a test. */
export class FakeTaro {
  private readonly hooks = new Map<string, Run>()
  readonly context: TaroContext

  constructor(appPath: string, initialConfig: TaroConfig = {}) {
    const keep = (name: string) => (run: Run) => {
      this.hooks.set(name, run)
    }
    this.context = {
      paths: { appPath, sourcePath: `${appPath}/src` },
      initialConfig,
      register: ({ name, fn }) => keep(name)(fn),
      registerMethod: ({ name, fn }) => keep(name)(fn),
      onBuildStart: keep('onBuildStart'),
      modifyWebpackChain: keep('modifyWebpackChain'),
      modifyMiniConfigs: keep('modifyMiniConfigs'),
      modifyRunnerOpts: keep('modifyRunnerOpts'),
    }
  }

  startBuild(): void {
    this.run('onBuildStart', {})
  }

  /** What becomes of app.config. */
  appConfig(appConfig: AppConfig): AppConfig {
    this.run('modifyAppConfig', { appConfig })
    return appConfig
  }

  /** What becomes of the configuration that Taro builds with. */
  runnerOpts(opts: TaroConfig): TaroConfig {
    this.run('modifyRunnerOpts', { opts })
    return opts
  }

  /** What becomes of the pages' own configurations. */
  miniConfigs(configMap: MiniConfigs): MiniConfigs {
    this.run('modifyMiniConfigs', { configMap })
    return configMap
  }

  /** What becomes of Vite's configuration, and of what Taro's runner knows of the pages. */
  viteConfig(viteConfig: ViteConfig, viteCompilerContext: ViteCompiler): ViteConfig {
    this.run('modifyViteConfig', { viteConfig, viteCompilerContext })
    return viteConfig
  }

  private run(name: string, opts: object): void {
    const hook = this.hooks.get(name)
    if (hook === undefined) throw new Error(`the plugin has registered nothing for ${name}`)
    // Each hook is given what the plugin says it takes.
    hook(opts as never)
  }
}
