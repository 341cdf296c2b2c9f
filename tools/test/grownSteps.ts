import { existsSync } from 'node:fs'
import path from 'node:path'
import { validateMiniProgram } from 'mini-program-host/validate'
import { buildGrownApp, GROWN_ROOT, makeGrownApp } from '../build/grownApp'
import type { Platform } from '../build/platform'
import type { TestStep } from './steps'
import { warningsBesideSizes } from './warnings'

const PLATFORMS: readonly Platform[] = ['h5', 'weapp']
const MADE = 'an app that has grown'

/**
 * Installs the package in an app that has much of its own, and builds it; in a full run only.
 * @param installed - the step that makes the app which this one grows from
 */
export function grownSteps(installed: string): readonly TestStep[] {
  return [
    { name: MADE, after: [installed], run: () => makeGrownApp() },
    ...PLATFORMS.map((platform) => ({
      name: `grown, for ${platform}`,
      after: [MADE],
      run: () => build(platform),
    })),
  ]
}

async function build(platform: Platform): Promise<void> {
  const { ok, warnings, output, outputRoot } = await buildGrownApp(platform)
  if (!ok || warningsBesideSizes(warnings).length > 0) throw new Error(`the build is not clean:\n${output}`)
  if (platform === 'h5') return
  const expected = ['pages/call/index.js', 'ringing.mp3'].map((file) => path.join(GROWN_ROOT, file))
  const missing = [...expected, 'shop/pages/list/index.js'].filter(
    (file) => !existsSync(path.join(outputRoot, file)),
  )
  const { problems } = validateMiniProgram(outputRoot)
  if (missing.length + problems.length > 0) {
    throw new Error([...missing.map((file) => `there is no ${file}`), ...problems.map(String)].join('\n'))
  }
}
