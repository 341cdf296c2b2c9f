import { runBench } from './bench/runBench'
import { tableOf } from './bench/table'
import { ensureLocalDemo } from './build/ensureLocalDemo'
import { ensureChromium } from './chromium/installChromium'
import { readCommandLine, runTool, wholeNumber } from './process/options'

const USAGE = `usage: npm run bench [-- --rounds N] [--latency MS,MS]

Times video calls of the module, with its pages, beside calls of the bare SDKs, in turn, in one Chromium and on the local cloud.
  --rounds    calls of each at each latency (9)
  --latency   how long messages take one way, in ms (0,25,75)`

runTool(USAGE, async (args) => {
  const { values } = readCommandLine({
    args,
    options: { rounds: { type: 'string' }, latency: { type: 'string', default: '0,25,75' } },
  })
  const rounds = wholeNumber('rounds', values.rounds, 9, 100)
  const latencies = values.latency.split(',').map((text) => wholeNumber('latency', text, 0, 2_000))
  await ensureChromium(console.log)
  await ensureLocalDemo()
  const rows = await runBench({ rounds, latencies }, console.log)
  console.log(`\n${tableOf(rows)}`)
  process.exit(0)
})
