import { attackStep } from './test/attackStep'
import { buildStep, copySteps, installSteps, wechatCompilerStep } from './test/buildSteps'
import { commandStep } from './test/commandStep'
import { jestStep } from './test/jestStep'
import { otherBrowsersStep } from './test/otherBrowsersStep'
import { sdkFileSteps } from './test/sdkFileSteps'
import { type Lane, runStages, summaryOf } from './test/steps'
import { ensureChromium } from './chromium/installChromium'
import { endCaptured } from './process/capture'
import { onStop } from './process/onStop'
import { readCommandLine, runTool } from './process/options'

const USAGE = `usage: npm test, or npm run test:full

Types and lint, unit and page tests, builds for three platforms with their budgets, the package in an app that installs
it, and real calls in Chromium.
  --full    adds what takes long; with NERTC_WECHAT_SDK=FILE the WeChat tests run on NetEase's own SDK, which is checked`

const BIN = 'node_modules'
/** Half of what two cores can do: the other half is for the lane beside it, or for a second file. */
const ONE = 1
const TWO = 2

runTool(USAGE, async (args) => {
  const { values } = readCommandLine({ args, options: { full: { type: 'boolean' } } })
  const full = values.full === true
  onStop(() => endCaptured(), undefined, 10_000)
  const outcome = await runStages(stagesOf(full))
  console.log(`\n${summaryOf(outcome)}`)
  process.exitCode = outcome.failures.length === 0 ? 0 : 1
})

/** Two lanes of about the same length where the steps are of one process each; the real calls have the machine to themselves. */
function stagesOf(full: boolean): readonly (readonly Lane[])[] {
  const environment: Record<string, string> = full ? { TEST_FULL: '1' } : {}
  const source: Lane = [
    commandStep({ name: 'types', args: ['--import', 'tsx', 'tools/types.ts'] }),
    commandStep({ name: 'API and reference', args: ['--import', 'tsx', 'tools/api.ts', '--check'] }),
    commandStep({ name: 'format', args: [`${BIN}/prettier/bin/prettier.cjs`, '--check', '.'] }),
    jestStep({ name: 'unit and page tests', projects: ['node', 'ui'], workers: ONE, environment }),
    ...(full ? sdkFileSteps() : []),
  ]
  const builds: Lane = [
    buildStep('h5'),
    buildStep('weapp'),
    buildStep('alipay'),
    ...installSteps(full),
    ...copySteps(full),
    jestStep({ name: 'what is in the builds', projects: ['build'], workers: ONE, environment }),
    commandStep({
      name: 'lint',
      args: [`${BIN}/eslint/bin/eslint.js`, '.', '--max-warnings', '0'],
    }),
    ...(full ? [wechatCompilerStep()] : []),
  ]
  // What keeps running is the DTLS library under the media relay: a handshake that was cut off is tried again for half a
  // minute, and cannot be called off.
  const calls = jestStep({
    name: 'real calls in Chromium',
    projects: ['e2e'],
    workers: TWO,
    forceExit: true,
    environment,
    shown: true,
  })
  const browsers: Lane = [{ name: 'a browser', run: ensureChromium }, ...(full ? [otherBrowsersStep()] : [])]
  return [[browsers], [source, builds], [[calls]], ...(full ? [[[attackStep()]]] : [])]
}
