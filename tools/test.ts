import { availableParallelism } from 'node:os'
import { endCaptured } from './process/capture'
import { onStop } from './process/onStop'
import { readCommandLine, runTool } from './process/options'
import { chosenSteps } from './test/chosenSteps'
import { runSteps, summaryOf } from './test/steps'
import { testSteps } from './test/testSteps'

const USAGE = `usage: npm test [-- OPTIONS], or npm run test:full [-- OPTIONS]

Types and lint, unit and page tests, builds for three platforms with their budgets, the package in an app that installs
it, and real calls in Chromium.
  --full         adds what takes long, and goes on after a step has failed; with NERTC_WECHAT_SDK=FILE the WeChat tests
                 run on NetEase's own SDK, which is checked
  --list         only names the steps
  --only STEP    this step alone, with what an earlier run has left of those that it needs; may be said more than once
  --from STEP    this step and all that come after it
                 STEP is a name of the list, or a part of one that several have`

/** Calls are timed by people's patience: with more at once than there are processors some take too long to connect. */
const AT_ONCE = availableParallelism()

runTool(USAGE, async (args) => {
  const { values } = readCommandLine({
    args,
    options: {
      full: { type: 'boolean' },
      list: { type: 'boolean' },
      only: { type: 'string', multiple: true },
      from: { type: 'string' },
    },
  })
  const steps = chosenSteps(testSteps(values.full === true), values)
  if (values.list) {
    console.log(steps.map(({ name }) => name).join('\n'))
    return
  }
  onStop(() => endCaptured(), undefined, 10_000)
  const outcome = await runSteps(steps, { atOnce: AT_ONCE, goOn: values.full === true })
  console.log(`\n${summaryOf(outcome)}`)
  process.exitCode = outcome.failures.length === 0 ? 0 : 1
})
