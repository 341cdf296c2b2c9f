import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { execa } from 'execa'
import { root } from '../../../tools/root'
import { checkSdkFile } from '../../../tools/wechat-sdk/checkSdkFile'
import type { Step } from '../../../tools/wechat-sdk/step'
import { isFullRun } from '../../fullRun'

const STAND_IN = require.resolve('yunxin-local-cloud/nertc-mini-stand-in')

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'check-sdk-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

async function check(file: string, options = { reconnects: false }) {
  const steps: Step[] = []
  const fits = await checkSdkFile(file, (step) => steps.push(step), options)
  return { fits, steps, failure: steps.at(-1)?.failure ?? null }
}

/** A file with the stand-in's client, of which something is changed. */
function changed(change: string): string {
  const file = path.join(folder, 'changed.js')
  const text = `import sdk from ${JSON.stringify(STAND_IN)}
    export default { Client(options) { const client = sdk.Client(options); ${change}; return client } }`
  writeFileSync(file, text)
  return file
}

describe('the check of an SDK file', () => {
  it('finds that the stand-in fits, step by step', async () => {
    const { fits, steps } = await check(STAND_IN)
    expect(steps.filter(({ failure, note }) => failure !== null || note !== undefined)).toEqual([])
    expect(steps.length).toBeGreaterThanOrEqual(9)
    expect(fits).toBe(true)
  })

  // It waits for the SDK's own 7 s three times.
  const inFullRun = isFullRun ? it : it.skip
  inFullRun(
    'in the full run only: brings the module’s own media through a bad network on the stand-in',
    async () => {
      const { fits, steps, failure } = await check(STAND_IN, { reconnects: true })
      expect(failure).toBeNull()
      expect(steps.filter(({ name }) => name.startsWith('our media')).length).toBeGreaterThanOrEqual(5)
      expect(fits).toBe(true)
    },
  )

  it.each([
    ['a method that is not there', 'client.unmute = undefined', 'a client has no unmute'],
    [
      'a join that is refused',
      'client.join = () => Promise.reject({ code: 403, reason: "no" })',
      '"code":403',
    ],
    [
      'a join without its cid',
      'const join = client.join.bind(client); client.join = async (o) => { await join(o); return {} }',
      'cid undefined',
    ],
    ['a publish without its address', 'client.publish = async () => ""', 'not with the address to push to'],
    [
      'a subscribe with an address of its own',
      'client.subscribe = async (uid) => ({ uid, url: "rtmp://x" })',
      'rtmp://x',
    ],
    [
      'a leave that leaves nobody',
      'client.leave = async () => undefined',
      'clientLeave did not come within 8 s',
    ],
    ['a destroy that ends nothing', 'client.destroy = () => undefined', 'still in the channel: 103'],
    [
      'a request to somebody else',
      'wx.request({ url: "https://example.com/stat", complete() {} })',
      'https://example.com/stat',
    ],
  ])('finds %s, and stops there', async (_, change, sentence) => {
    const { fits, steps, failure } = await check(changed(change))
    expect(fits).toBe(false)
    expect(failure).toContain(sentence)
    expect(steps.filter((step) => step.failure !== null)).toHaveLength(1)
  })

  it('says what the SDK reports to NetEase before it knows better, and finds no fault in it', async () => {
    const statistics = 'https://statistic.live.126.net/statistic/realtime/sdkFunctioninfo'
    const { fits, steps } = await check(changed(`wx.request({ url: ${JSON.stringify(statistics)} })`))
    expect(fits).toBe(true)
    expect(steps.at(-1)).toMatchObject({ failure: null, note: expect.stringContaining(statistics) })
    expect(steps.filter(({ note }) => note !== undefined)).toHaveLength(1)
  })

  // Jest has a `Function` of its own, so that this needs a process of its own.
  it('runs the file among the built-ins of who calls it: the SDK takes no other listener', async () => {
    const file = changed(`const on = client.on.bind(client)
      client.on = (name, listener) => {
        if (!(listener instanceof Function)) throw new Error('a listener of another realm')
        return on(name, listener)
      }`)
    const script = `require('./tools/wechat-sdk/checkSdkFile.ts')
      .checkSdkFile(${JSON.stringify(file)}, ({ failure }) => failure && console.log(failure), { reconnects: false })
      .then((fits) => console.log('fits:', fits))`
    const { stdout } = await execa(process.execPath, ['--import', 'tsx', '-e', script], { cwd: root })
    expect(stdout).toBe('fits: true')
  })

  it('finds a file that is something else', async () => {
    const file = path.join(folder, 'other.js')
    writeFileSync(file, 'module.exports = { version: 4 }')
    expect((await check(file)).failure).toBe('its default export has no Client()')
    writeFileSync(file, '<html>')
    expect((await check(file)).fits).toBe(false)
  })
})
