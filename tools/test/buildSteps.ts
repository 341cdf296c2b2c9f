import path from 'node:path'
import type { BuildResult } from '../build/buildApp'
import { buildDemo } from '../build/demoBuild'
import { buildHostApp, HOST_APP, hostAppPlatforms } from '../build/hostApp'
import {
  buildTemplateApp,
  installedPlatforms,
  makeAppWithoutCalls,
  makeInstalledApp,
} from '../build/installedApp'
import type { Platform } from '../build/platform'
import { plain } from '../build/taroOutput'
import { root } from '../root'
import { expectPublishable } from '../package/expectPublishable'
import { packedArchive, packPackage } from '../package/packPackage'
import { compileWithWechat } from '../wechat-compiler/compileWithWechat'
import { checkInstalledTypes } from './checkInstalledTypes'
import { commandStep } from './commandStep'
import { grownSteps } from './grownSteps'
import type { TestStep } from './steps'
import { variantSteps } from './variantSteps'
import { warningsBesideSizes } from './warnings'

const MADE = 'an app that installs it'

/** Builds the demo app for the local cloud. */
export function buildStep(platform: Platform): TestStep {
  const name = `build for ${platform}`
  return { name, run: async () => expectClean(await buildDemo(platform, true)) }
}

/** Builds an app with a copy of the module in its sources, and checks its types as its own editor would; in a full run only. */
export function copySteps(full: boolean): readonly TestStep[] {
  const builds = hostAppPlatforms(full).map((platform) => ({
    name: `app with a copy for ${platform}`,
    run: async () => expectClean(await buildHostApp(platform)),
  }))
  const project = path.relative(root, path.join(HOST_APP, 'tsconfig.json'))
  const types = commandStep({
    name: 'types of the app with a copy',
    args: ['node_modules/typescript-native/bin/tsc', '--noEmit', '--project', project],
  })
  // Each puts the app together anew, in one folder.
  return builds.length === 0 ? [] : oneByOne([...builds, types])
}

/** Packs the package, installs it in an app that Taro makes, and builds that. */
export function installSteps(full: boolean): readonly TestStep[] {
  return [
    { name: 'the package', run: async () => expectPublishable(await packPackage()) },
    {
      name: MADE,
      after: ['the package'],
      run: () => makeInstalledApp(packedArchive()),
    },
    ...installedPlatforms(full).map((platform) => ({
      name: `installed, for ${platform}`,
      after: [MADE],
      run: async () => expectInstalled(await buildTemplateApp('installed-app', platform)),
    })),
  ]
}

/** What is made of the same app besides: its types, and, to measure, a build without calls. */
export function besideInstallSteps(): readonly TestStep[] {
  return [
    { name: 'types of that app', after: [MADE], run: () => checkInstalledTypes() },
    {
      name: 'the same app without calls',
      run: async () => {
        await makeAppWithoutCalls()
        expectInstalled(await buildTemplateApp('template-app', 'weapp'))
      },
    },
  ]
}

/** The package in an app that has grown, and with other versions of Taro and MobX; in a full run only. */
export function otherAppSteps(): readonly TestStep[] {
  return [...grownSteps(MADE), ...variantSteps(packedArchive, MADE)]
}

/** Has WeChat's own compiler take the WeChat build. */
export function wechatCompilerStep(): TestStep {
  const name = "WeChat's own compiler"
  return {
    name,
    after: ['build for weapp'],
    run: async () => {
      await compileWithWechat(path.join(root, 'dist', 'weapp'))
    },
  }
}

function oneByOne(steps: readonly TestStep[]): readonly TestStep[] {
  return steps.map((step, place) => ({ ...step, after: steps.slice(0, place).map(({ name }) => name) }))
}

function expectClean({ ok, warnings, output }: BuildResult): void {
  if (!ok) throw new Error(`the build failed:\n${plain(output)}`)
  if (warnings !== '') throw new Error(`the build has warnings:\n${warnings}`)
}

function expectInstalled(result: BuildResult): void {
  expectClean({ ...result, warnings: warningsBesideSizes(result.warnings).join('\n') })
}
