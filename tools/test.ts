import { buildStep, fixtureStep, fixtureTypesStep, wechatCompilerStep } from './test/buildSteps'
import { commandStep } from './test/commandStep'
import { jestStep } from './test/jestStep'
import { runSteps, summaryOf, type TestStep } from './test/steps'
import { ensureChromium } from './chromium/installChromium'
import { endCaptured } from './process/capture'
import { onStop } from './process/onStop'
import { readCommandLine, runTool } from './process/options'

const USAGE = `usage: npm test, or npm run test:full

Types and lint, unit and page tests, builds for three platforms with their budgets, and real calls in Chromium.
  --full    adds what takes long`

const BIN = 'node_modules'

runTool(USAGE, async (args) => {
  const { values } = readCommandLine({ args, options: { full: { type: 'boolean' } } })
  const full = values.full === true
  onStop(endCaptured)
  const outcome = await runSteps(stepsOf(full), console.log)
  if (outcome.failure !== null) {
    const { name, error } = outcome.failure
    console.error(`\n${name}: ${error instanceof Error ? error.message : String(error)}`)
  }
  console.log(`\n${summaryOf(outcome)}`)
  process.exitCode = outcome.failure === null ? 0 : 1
})

function stepsOf(full: boolean): readonly TestStep[] {
  const environment: Record<string, string> = full ? { TEST_FULL: '1' } : {}
  return [
    { name: 'a browser', run: ensureChromium },
    commandStep({
      name: 'types and lint',
      commands: [
        ...['tsconfig.json', 'tsconfig.weapp.json', 'tsconfig.alipay.json'].map((project) => ({
          what: `types, ${project}`,
          args: [`${BIN}/typescript/bin/tsc`, '--noEmit', '--project', project],
        })),
        {
          what: 'lint',
          args: [`${BIN}/eslint/bin/eslint.js`, '.', '--max-warnings', '0'],
        },
        { what: 'format', args: [`${BIN}/prettier/bin/prettier.cjs`, '--check', '.'] },
      ],
    }),
    jestStep({ name: 'unit and page tests', projects: ['node', 'ui'], environment }),
    buildStep('h5'),
    buildStep('weapp'),
    buildStep('alipay'),
    fixtureStep(),
    fixtureTypesStep(),
    jestStep({ name: 'what is in the builds', projects: ['build'], environment }),
    ...(full ? [wechatCompilerStep()] : []),
    // One file at a time: each has two or three browsers with real media in them. What keeps running is the DTLS library
    // under the media relay: a handshake that was cut off is tried again for half a minute, and cannot be called off.
    jestStep({ name: 'real calls in Chromium', projects: ['e2e'], workers: 1, forceExit: true, environment }),
  ]
}
