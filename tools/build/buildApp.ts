import { rm } from 'node:fs/promises'
import path from 'node:path'
import { capture } from '../process/capture'
import { root } from '../root'
import type { Platform } from './platform'
import { warningsIn } from './taroOutput'

/** What is to be built, and where from; what is not set is as for the demo app. */
export interface BuildOrder {
  readonly platform: Platform
  /** The app's folder; this repository's demo app unless set. */
  readonly appRoot?: string
  /** Where to; `dist/PLATFORM` in the app's folder unless set. */
  readonly outputRoot?: string
  /** The folder whose `node_modules` have Taro; this repository's unless set. */
  readonly taroRoot?: string
  /** Environment variables of the build, see config/cloud.ts. */
  readonly environment?: Readonly<Record<string, string>>
}

/** How a build went. A failed one is told here and not thrown, so that its output can be shown. */
export interface BuildResult {
  readonly ok: boolean
  readonly outputRoot: string
  /** Empty for a clean build. */
  readonly warnings: string
  /** All that Taro wrote, for when it failed. */
  readonly output: string
}

/** One production build with Taro's own command; what was in the output folder before is gone. */
export async function buildApp(order: BuildOrder): Promise<BuildResult> {
  const { platform, appRoot = root, taroRoot = root } = order
  const outputRoot = order.outputRoot ?? path.join(appRoot, 'dist', platform)
  await rm(outputRoot, { recursive: true, force: true })
  const taro = path.join(taroRoot, 'node_modules', '@tarojs', 'cli', 'bin', 'taro')
  const { code, output } = await capture(process.execPath, [taro, 'build', '--type', platform], {
    cwd: appRoot,
    environment: {
      ...order.environment,
      NODE_ENV: 'production',
      CALL_OUTPUT_ROOT: path.relative(appRoot, outputRoot),
    },
  })
  return { ok: code === 0, outputRoot, warnings: warningsIn(output), output }
}
