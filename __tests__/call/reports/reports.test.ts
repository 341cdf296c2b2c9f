import { readdirSync } from 'node:fs'
import path from 'node:path'
import { faultsBetween, faultsOf } from '../../../tools/replay/faults'
import { readReport } from '../../../tools/replay/readReport'
import { replay } from '../../../tools/replay/replay'

// What happened on somebody's device once, kept by `npm run replay -- FILE --keep NAME`. The machine may come to do
// otherwise on purpose: then the report shows no mistake any more, and goes.

const names = readdirSync(__dirname).filter((name) => name.endsWith('.json'))
const stepsOf = (name: string) => replay(readReport(path.join(__dirname, name)))

it.each(names)('%s steps through as it was, and breaks no rule', (name) => {
  const steps = stepsOf(name)
  expect(steps.length).toBeGreaterThan(0)
  expect(steps.filter(({ differs }) => differs).map(({ event }) => event)).toEqual([])
  expect(faultsOf(steps)).toEqual([])
})

const pairs = names.flatMap((name) => (name.endsWith('.1.json') ? [name.replace('.1.json', '')] : []))

it.each(pairs)('the two sides of %s fit together', (name) => {
  expect(faultsBetween(stepsOf(`${name}.1.json`), stepsOf(`${name}.2.json`))).toEqual([])
})
