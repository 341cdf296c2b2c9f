import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { readCommandLine, runTool, UsageError } from './process/options'
import { faultsBetween, faultsOf } from './replay/faults'
import { pageOf } from './replay/page'
import { readReport } from './replay/readReport'
import { replay } from './replay/replay'
import { summaryOf } from './replay/summary'
import { timelineOf } from './replay/timeline'
import { root } from './root'

const USAGE = `usage: npm run replay -- FILE [FILE2] [--page PAGE.html] [--keep NAME]

Steps the call machine through a report that \`call.report()\` has made, or through those of both sides of a call: prints
what happened, says where the machine of this version does otherwise, and what must not have been.
  --page   writes one HTML page with the sequence, and how long everything took
  --keep   keeps the reports under this name as a regression test (__tests__/call/reports)`

const KEPT = path.join(root, '__tests__/call/reports')

runTool(USAGE, (args) => {
  const { values, positionals } = readCommandLine({
    args,
    allowPositionals: true,
    options: { page: { type: 'string' }, keep: { type: 'string' } },
  })
  if (positionals.length < 1 || positionals.length > 2) throw new UsageError('one or two files are needed')
  const sides = positionals.map((file) => replay(readReport(file)))
  sides.forEach((steps, at) => {
    console.log(
      `${sides.length === 1 ? '' : `${positionals[at]}\n`}${timelineOf(steps)}\n\n${summaryOf(steps)}\n`,
    )
  })
  const [one = [], other = []] = sides
  const faults = [...sides.flatMap(faultsOf), ...faultsBetween(one, other)]
  console.log(
    faults.length === 0 ? 'Nothing in it breaks a rule.' : `What must not be:\n  ${faults.join('\n  ')}`,
  )
  if (values.page !== undefined) {
    writeFileSync(values.page, pageOf(sides))
    console.log(`\nThe sequence is drawn in ${values.page}.`)
  }
  if (values.keep !== undefined) keep(positionals, values.keep)
})

function keep(files: readonly string[], name: string): void {
  if (!/^[\w-]+$/.test(name)) throw new UsageError(`--keep ${name}: letters, digits, - and _ are allowed`)
  mkdirSync(KEPT, { recursive: true })
  files.forEach((file, at) => {
    const target = path.join(KEPT, files.length === 1 ? `${name}.json` : `${name}.${at + 1}.json`)
    copyFileSync(file, target)
    console.log(`\nKept as ${path.relative(root, target)}: the tests step through it from now on.`)
  })
}
