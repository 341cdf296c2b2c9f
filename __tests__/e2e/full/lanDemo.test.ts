import { execa, type ResultPromise } from 'execa'
import { until } from 'mini-program-host/until'
import type { Browser, BrowserContext } from 'playwright-core'
import type { CloudState } from 'yunxin-local-cloud'
import { root } from '../../../tools/root'
import { connectBrowser } from '../browsers/connect'
import { Phone } from '../calls/Phone'
import { errorsOf, talk } from '../callsOfApp'

/** Another address of this machine, in place of the one it has in a network. */
const NETWORK = '127.0.0.2'
const LINK = /^(\w+) {2}(https:\/\/\S+)\/\?account=\1$/gm
const CONTROL = /^http:\/\/127\.0\.0\.1:\d+\/control\/state/m

/** `npm run demo -- --lan`, as it is started at a terminal. */
class LanDemo {
  private output = ''
  private readonly process: ResultPromise

  constructor() {
    const args = ['tools/with-packages.mjs', 'tools/demo.ts', '--lan', '--lan-address', NETWORK]
    this.process = execa('node', [...args, '--port', '0', '--no-build'], {
      cwd: root,
      stdin: 'ignore',
      all: true,
      buffer: false,
      reject: false,
    })
    this.process.all?.on('data', (chunk: Buffer) => {
      this.output += chunk.toString()
    })
  }

  /** What it has printed once all is there. */
  links() {
    return until('the demo prints its links', () => {
      const [control] = CONTROL.exec(this.output) ?? []
      const origins = new Map([...this.output.matchAll(LINK)].map(([, account, origin]) => [account, origin]))
      return control === undefined ? undefined : { control, origins, text: this.output }
    })
  }

  async close(): Promise<void> {
    this.process.kill('SIGINT')
    await this.process
  }
}

let demo: LanDemo
let browser: Browser
beforeAll(async () => {
  browser = await connectBrowser('page')
  demo = new LanDemo()
})
afterAll(async () => {
  await browser.close()
  await demo.close()
})

/** A browser whose user has read the warning, and has gone on to the page. */
async function accepting(address: string): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true })
  await context.grantPermissions(['camera', 'microphone'], { origin: address })
  const page = await context.newPage()
  await expect(page.goto(address)).rejects.toThrow('ERR_CERT_AUTHORITY_INVALID')
  await page.locator('#details-button').click()
  await page.locator('#proceed-link').click()
  await page.waitForURL(`${address}/**`)
  await page.close()
  return context
}

test('the demo for the network warns of its certificate, and calls once that is accepted', async () => {
  const { control, origins, text } = await demo.links()
  expect([...origins.keys()]).toEqual(['alice', 'bob', 'carol'])
  const [address = ''] = origins.values()
  expect(address).toContain(`https://${NETWORK}:`)
  expect(text).toContain('Proceed')
  const phoneOf = async (account: string) => Phone.open(await accepting(address), address, account)
  const [alice, bob] = [await phoneOf('alice'), await phoneOf('bob')]
  await talk(alice, bob)
  await talk(bob, alice)
  expect(errorsOf(alice, bob)).toEqual([])
  // It is this repository's own, and its tests hold it to that.
  const state = (await (await fetch(control)).json()) as CloudState
  expect(state.records.map(({ from, status }) => [from, status])).toEqual([
    ['alice', 1],
    ['bob', 1],
  ])
  await Promise.all([alice.close(), bob.close()])
})
