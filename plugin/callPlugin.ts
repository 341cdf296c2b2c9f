import path from 'node:path'
import { addPages, callPackage } from './addPages'
import { findSlots } from './appSlots'
import { checkApp, isPlatform, wechatSdkOf } from './checkApp'
import tellLiveErrors from './liveErrors'
import { type CallPluginOptions, readOptions } from './options'
import { pagesOf } from './pages'
import type { Placing } from './placing'
import type { AppConfig, TaroConfig, TaroContext, ViteCompiler, ViteConfig } from './taro'
import { changeVite } from './vite'
import { changeChain } from './webpack'

export type { CallPluginOptions }

interface ViteChange {
  readonly viteConfig: ViteConfig
  readonly viteCompilerContext: ViteCompiler
}

/** Before what other plugins make of it: Taro's H5 build, and its Vite runner, do not wait for any of them. */
const FIRST = -1_000

/**
 * A Taro plugin that puts the calls' subpackage into an app: `plugins: [['taro-nertc-call/plugin', { … }]]`, and nothing
 * else. It adds the pages, lets a build find what is the platform's, and ends it with one sentence where something is
 * wrong.
 * @param context - what Taro hands to every plugin
 * @param options - what the app says in its configuration
 * @param library - where the package's modules are; beside the plugin unless set, as it is installed
 */
export function callPlugin(
  context: TaroContext,
  options?: CallPluginOptions,
  library: string = path.join(__dirname, '..', 'lib'),
): void {
  const settings = readOptions(options)
  const { root, mediaPage, slots } = settings
  const platform = process.env.TARO_ENV ?? ''
  if (platform === '') return
  const pages = pagesOf(platform, library)
  context.onBuildStart(() => checkApp(context, platform, settings, pages, library))
  if (!isPlatform(platform)) return

  const added = callPackage(root, pages)
  context.register({
    name: 'modifyAppConfig',
    stage: FIRST,
    fn: ({ appConfig }: { readonly appConfig: AppConfig }) => addPages(appConfig, added, platform),
  })
  context.modifyMiniConfigs(({ configMap }) => {
    for (const { name, config } of pages) {
      const read = configMap[`${root}/${name}.config`]
      // The object stays: the Vite runner has it of the page as well.
      if (read !== undefined) Object.assign(read.content, { ...config, ...read.content })
    }
  })
  context.modifyRunnerOpts(({ opts }) => {
    opts.defineConstants = { ...opts.defineConstants, ...constants(`/${root}/pages/call/index`, mediaPage) }
    // Unless the app says otherwise: without it MobX and the media SDK would be in the main package.
    if (platform !== 'h5') opts.optimizeMainPackage ??= { enable: true }
    leaveToWebpack(opts)
  })
  const placing: Placing = {
    platform,
    library,
    sourcePath: context.paths.sourcePath,
    filesFolder: platform === 'h5' ? `${staticFolder(context)}/${root}` : root,
    root,
    pages,
    wechatSdk: platform === 'weapp' ? wechatSdkOf(context, settings) : undefined,
    slots: slots === undefined ? null : findSlots(context.paths.appPath, slots, platform),
  }
  context.modifyWebpackChain(({ chain }) => changeChain(chain, placing))
  context.register({
    name: 'modifyViteConfig',
    stage: FIRST,
    fn: ({ viteConfig, viteCompilerContext }: ViteChange) =>
      changeVite(viteConfig, viteCompilerContext, placing),
  })
  tellLiveErrors(context)
}

/** What the package finds written into it, see `src/call/place.ts`. */
function constants(callPage: string, mediaPage: string | undefined): Record<string, string> {
  return {
    TARO_NERTC_CALL_PAGE: JSON.stringify(callPage),
    ...(mediaPage === undefined ? {} : { TARO_NERTC_CALL_MEDIA_PAGE: JSON.stringify(mediaPage) }),
  }
}

/** Taro's development build bundles packages beforehand, where nothing knows the platform. */
function leaveToWebpack({ compiler }: TaroConfig): void {
  if (typeof compiler !== 'object' || compiler.prebundle === undefined) return
  compiler.prebundle.exclude = [...(compiler.prebundle.exclude ?? []), 'taro-nertc-call']
}

function staticFolder({ initialConfig: { h5 } }: TaroContext): string {
  return h5?.staticDirectory ?? 'static'
}
