import { ensureChromium } from '../chromium/installChromium'
import { PLATFORMS } from '../build/platform'
import { attackStep } from './attackStep'
import {
  besideInstallSteps,
  buildStep,
  copySteps,
  installSteps,
  otherAppSteps,
  wechatCompilerStep,
} from './buildSteps'
import { commandStep } from './commandStep'
import { IN_ALL_BROWSERS, IN_BROWSERS, OF_OTHER_APPS, UNITS } from './jestOrders'
import { type JestOrder, jestStep } from './jestStep'
import { otherBrowsersStep } from './otherBrowsersStep'
import { sdkFileSteps } from './sdkFileSteps'
import type { TestStep } from './steps'

const BIN = 'node_modules'

/**
 * All that `npm test` does, and with `full` all that there is. In an order in which what is long begins early and what is
 * short comes last, so that all processors are busy to the end; first what most often finds something. What runs in
 * browsers waits half of its time and keeps two processors busy in the other half: what computes runs beside it.
 */
export function testSteps(full: boolean): readonly TestStep[] {
  // Where every file has many tests each keeps its devices long enough.
  const environment: Record<string, string> = full ? { TEST_FULL: '1' } : { TEST_TOGETHER: '1' }
  const demos = PLATFORMS.map(buildStep)
  const installs = installSteps(full)
  const copies = copySteps(full)
  const tests = (order: JestOrder) => jestStep({ ...order, environment })
  const [units, model, pages] = UNITS
  const [calls, mini, packages] = IN_BROWSERS
  // In full it takes longer than anything else: its deep searches are two files of half an hour and more each.
  const deep = full ? [tests({ ...model, workers: 2 })] : []
  const steps = [
    { name: 'a browser', run: ensureChromium },
    commandStep({ name: 'types', args: ['--import', 'tsx', 'tools/types.ts'] }),
    commandStep({ name: 'API and reference', args: ['--import', 'tsx', 'tools/api.ts', '--check'] }),
    ...deep,
    ...demos,
    ...installs,
    tests(calls),
    commandStep({
      name: 'lint',
      args: [`${BIN}/eslint/bin/eslint.js`, '.', '--max-warnings', '0'],
    }),
    tests(units),
    ...(full ? [] : [tests(model)]),
    tests(mini),
    tests(pages),
    commandStep({ name: 'format', args: [`${BIN}/prettier/bin/prettier.cjs`, '--check', '.'] }),
    tests(packages),
    ...besideInstallSteps(),
    ...copies,
    jestStep({
      name: 'what is in the builds',
      after: [...demos, ...installs, ...copies].map(({ name }) => name).concat('the same app without calls'),
      project: 'build',
      environment,
    }),
  ]
  return full ? [...steps, ...fullSteps(environment, steps)] : steps
}

/** The attacks have the machine to themselves. */
function fullSteps(environment: Record<string, string>, before: readonly TestStep[]): readonly TestStep[] {
  const apps = otherAppSteps()
  const built = [...(OF_OTHER_APPS.after ?? []), ...apps.map(({ name }) => name)]
  const steps = [
    otherBrowsersStep(),
    jestStep({ ...IN_ALL_BROWSERS, environment }),
    wechatCompilerStep(),
    ...sdkFileSteps(),
    ...apps,
    jestStep({ ...OF_OTHER_APPS, after: built, environment }),
  ]
  return [...steps, { ...attackStep(), after: [...before, ...steps].map(({ name }) => name) }]
}
