import { existsSync } from 'node:fs'
import path from 'node:path'
import { validateMiniProgram } from 'mini-program-host/validate'
import { buildGrownApp, GROWN_ROOT, type GrownBuild, makeGrownApp } from '../build/grownApp'
import type { TestStep } from './steps'
import { warningsBesideSizes } from './warnings'

const BUILDS: Readonly<Record<GrownBuild, string>> = {
  h5: 'grown, for h5',
  weapp: 'grown, for weapp',
  addresses: 'grown, with addresses of its own',
}
const MADE = 'an app that has grown'

/**
 * Installs the package in an app that has much of its own, and builds it; in a full run only.
 * @param installed - the step that makes the app which this one grows from
 */
export function grownSteps(installed: string): readonly TestStep[] {
  return [
    { name: MADE, after: [installed], run: () => makeGrownApp() },
    ...(['h5', 'weapp', 'addresses'] as const).map((build) => ({
      name: BUILDS[build],
      after: [MADE],
      run: () => expectBuilt(build),
    })),
  ]
}

async function expectBuilt(build: GrownBuild): Promise<void> {
  const { ok, warnings, output, outputRoot } = await buildGrownApp(build)
  if (!ok || warningsBesideSizes(warnings).length > 0) throw new Error(`the build is not clean:\n${output}`)
  if (build !== 'weapp') return
  const expected = ['pages/call/index.js', 'ringing.mp3'].map((file) => path.join(GROWN_ROOT, file))
  const missing = [...expected, 'shop/pages/list/index.js', 'custom-tab-bar/index.js'].filter(
    (file) => !existsSync(path.join(outputRoot, file)),
  )
  const { problems } = validateMiniProgram(outputRoot)
  if (missing.length + problems.length > 0) {
    throw new Error([...missing.map((file) => `there is no ${file}`), ...problems.map(String)].join('\n'))
  }
}
