import path from 'node:path'
import { expectThat, type PeerStage } from './PeerStage'
import type { PeerAttack } from './peerAttack'

const PROBE = path.join(__dirname, '../../../__tests__/e2e/calls/probe.js')

/** A script that, in place of Alipay's, hands on whatever is posted to the window. */
const LOOSE_BRIDGE = `window.my = { postMessage() {} }
window.addEventListener('message', ({ data }) => window.my.onMessage?.(data))`

/** Opens the media page at this address, and has a frame within it order everything that opens devices. */
async function order(
  stage: PeerStage,
  nonce: string,
): Promise<{ readonly opened: number; readonly bridges: number }> {
  const context = await stage.context()
  await context.addInitScript({ path: PROBE })
  let bridges = 0
  await context.route('https://appx/**', (route) => {
    bridges += 1
    return route.fulfill({ contentType: 'text/javascript', body: LOOSE_BRIDGE })
  })
  // Another origin: the same server under its other name.
  const elsewhere = stage.cloud.address.replace('127.0.0.1', 'localhost')
  await context.route(`${elsewhere}/**`, (route) =>
    route.fulfill({ contentType: 'text/html', body: 'elsewhere' }),
  )
  const page = await context.newPage()
  await page.goto(`${stage.cloud.address}/#/call/pages/media/index?nonce=${nonce}`)
  await page.locator('#call-page').waitFor()
  await page.evaluate(
    (source) =>
      new Promise<void>((resolve) => {
        const frame = document.createElement('iframe')
        frame.onload = () => resolve()
        frame.src = source
        document.body.append(frame)
      }),
    elsewhere,
  )
  const frame = page.frames().find((each) => each !== page.mainFrame())
  await frame?.evaluate((given) => {
    const ticket = { channelName: 'stolen', uid: 7, token: 'x' }
    const start = { ticket, need: { microphone: true, camera: true }, microphoneOn: true, peerUid: null }
    const orders = [
      { name: 'start', order: { ...start, appKey: 'local', servers: null, locale: 'en' } },
      { name: 'openDevices', order: { microphone: true, camera: true } },
    ]
    orders.forEach(({ name, order: what }, id) =>
      window.parent.postMessage(
        { sender: 'taro-nertc-call', nonce: given, type: 'order', id, name, order: what },
        '*',
      ),
    )
  }, nonce)
  // Both messages have come when one behind them has.
  await frame?.evaluate(() => window.parent.postMessage('last', '*'))
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1_000)))
  return { opened: await page.evaluate(() => window.probe.openedDevices()), bridges }
}

/** The page that Alipay's web-view holds, opened by somebody else. */
export const MEDIA_PAGES: readonly PeerAttack[] = [
  {
    name: 'the media page, opened without a nonce, is given orders',
    async run(stage) {
      stage.say('somebody frames the media page without a nonce, and posts orders to it')
      const { opened, bridges } = await order(stage, '')
      expectThat(`${opened} devices were opened`, opened === 0)
      expectThat('it has loaded its bridge', bridges === 0)
    },
  },
  {
    name: 'the media page is given orders by a frame of another origin that knows its nonce',
    async run(stage) {
      stage.say('a frame within the media page posts orders with its nonce')
      const { opened, bridges } = await order(stage, 'n'.repeat(36))
      expectThat('it has no bridge', bridges === 1)
      expectThat(`${opened} devices were opened`, opened === 0)
    },
  },
]
