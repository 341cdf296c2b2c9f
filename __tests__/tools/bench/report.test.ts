import { readFileSync } from 'node:fs'
import path from 'node:path'
import { writeReport } from '../../../tools/bench/report'
import { TemporaryFolder } from '../temporaryFolder'
import { outcome } from './outcome'

const folder = new TemporaryFolder()

afterAll(() => folder.remove())

test('every figure is written as JSON, and a call of each kit as a picture', async () => {
  const out = path.join(folder.path, 'bench')
  const called = { median: 61.23456, spread: 0.1, rounds: 3 }
  const written = await writeReport(outcome({ called }), out)
  expect(written.map((file) => path.relative(out, file))).toEqual(['bench.json', 'module.svg', 'bare.svg'])
  const [json = '', module = '', bare = ''] = written.map((file) => readFileSync(file, 'utf8'))
  expect(JSON.parse(json)).toMatchObject({
    figures: [
      { kit: 'module', latency: 25, slowdown: 1, called: { median: 61.235, spread: 0.1, rounds: 3 } },
      { kit: 'bare', called: { median: 100 } },
    ],
    pages: [{ kit: 'module', heapPerCall: 40.123 }, { kit: 'bare' }],
    failed: [],
  })
  expect([module, bare].map((svg) => /<text[^>]*>([^<]*)/.exec(svg)?.[1])).toEqual([
    'the module with its pages, 25 ms one way',
    'the bare SDKs, 25 ms one way',
  ])
})
