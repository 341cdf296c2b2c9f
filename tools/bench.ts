import path from 'node:path'
import { runBench } from './bench/runBench'
import { writeReport } from './bench/report'
import { tableOf, unsteadyOf } from './bench/table'
import { ensureLocalDemo } from './build/ensureLocalDemo'
import { ensureChromium } from './chromium/installChromium'
import { readCommandLine, runTool, wholeNumber } from './process/options'
import { root } from './root'

const USAGE = `usage: npm run bench [-- --rounds N] [--latency MS,MS] [--slowdown N] [--out FOLDER]

Times video calls of the module, with its pages, beside calls of the bare SDKs, in turn, in one Chromium and on the local cloud.
Some ten minutes; nothing else should run on the machine meanwhile. Where its rounds lie too far apart for that, nothing is
compared or written, and the command fails. A call that fails is told of and left out, and the command fails in the end.
  --rounds    calls of each in each setting (9)
  --latency   how long messages take one way, in ms (0,25,75)
  --slowdown  by how much the caller's page is slowed down in a setting of its own (4); 1: there is none
  --out       where bench.json and the two waterfalls go (docs/bench)`

runTool(USAGE, async (args) => {
  const { values } = readCommandLine({
    args,
    options: {
      rounds: { type: 'string' },
      latency: { type: 'string', default: '0,25,75' },
      slowdown: { type: 'string' },
      out: { type: 'string', default: path.join('docs', 'bench') },
    },
  })
  const rounds = wholeNumber('rounds', values.rounds, 9, 100)
  const latencies = values.latency.split(',').map((text) => wholeNumber('latency', text, 0, 2_000))
  const slowdown = wholeNumber('slowdown', values.slowdown, 4, 20)
  await ensureChromium(console.log)
  await ensureLocalDemo()
  const outcome = await runBench({ rounds, latencies, slowdown }, saying())
  console.log(`\n${tableOf(outcome)}\n`)
  const unsteady = unsteadyOf(outcome.rows)
  if (unsteady.length > 0) {
    const which = unsteady.map((each) => `  ${each}`).join('\n')
    throw new Error(
      `The machine was too busy to compare anything. Of the bare page's rounds lie too far apart:\n${which}`,
    )
  }
  const written = await writeReport(outcome, path.resolve(root, values.out))
  console.log(written.map((file) => path.relative(root, file)).join('\n'))
  if (outcome.failed.length > 0) {
    const which = outcome.failed.map((each) => `  ${each}`).join('\n')
    throw new Error(`Calls failed, and are in none of the figures:\n${which}`)
  }
  process.exit(0)
})

/** Says how far it is, and since when. */
function saying(): (text: string) => void {
  const began = performance.now()
  return (text) =>
    console.log(`${String(Math.round((performance.now() - began) / 1_000)).padStart(4)} s  ${text}`)
}
