import path from 'node:path'
import type { BuildResult } from '../build/buildApp'
import { buildDemo } from '../build/demoBuild'
import { buildHostApp, hostAppBuilds, hostAppRoot } from '../build/hostApp'
import type { Platform } from '../build/platform'
import { plain } from '../build/taroOutput'
import { root } from '../root'
import { compileWithWechat } from '../wechat-compiler/compileWithWechat'
import { commandStep } from './commandStep'
import type { TestStep } from './steps'

/** Builds the demo app for the local cloud. */
export function buildStep(platform: Platform): TestStep {
  const name = `build for ${platform}`
  return { name, run: async () => expectClean(await buildDemo(platform, true)) }
}

/** Checks the types of the example app, as its own editor would. */
export function fixtureTypesStep(): TestStep {
  const project = path.relative(root, path.join(hostAppRoot('host-app'), 'tsconfig.json'))
  return commandStep({
    name: 'types of the host app',
    args: ['node_modules/typescript-native/bin/tsc', '--noEmit', '--project', project],
  })
}

/** Builds the example of an app that includes the call module, and once without it: for WeChat, in a full run for all. */
export function fixtureSteps(full: boolean): readonly TestStep[] {
  return hostAppBuilds(full).map((build) => ({
    name: `${build.name} for ${build.platform}`,
    run: async () => expectClean(await buildHostApp(build)),
  }))
}

/** Has WeChat's own compiler take the WeChat build. */
export function wechatCompilerStep(): TestStep {
  const name = "WeChat's own compiler"
  return {
    name,
    run: async () => {
      await compileWithWechat(path.join(root, 'dist', 'weapp'))
    },
  }
}

function expectClean({ ok, warnings, output }: BuildResult): void {
  if (!ok) throw new Error(`the build failed:\n${plain(output)}`)
  if (warnings !== '') throw new Error(`the build has warnings:\n${warnings}`)
}
