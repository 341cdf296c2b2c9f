import { seal, type ToPage, unseal } from '../../../../../src/call/platform/rtc/webView/messages'
import { settle } from '../../../engine/fakes/fakeClock'
import { NONCE_OF_PAGE, TICKET, WebViewRig } from './WebViewRig'

/** The order that opens camera and microphone, as the mini program gives it. */
const START: ToPage & { type: 'order' } = {
  type: 'order',
  id: 1,
  name: 'start',
  order: {
    ticket: TICKET,
    need: { microphone: true, camera: true },
    microphoneOn: true,
    appKey: 'key',
    servers: null,
    locale: 'en',
  },
}

describe('orders to the page of a web-view', () => {
  test('another page, without the nonce, gets nothing and is not listened to', async () => {
    const rig = new WebViewRig()
    rig.session.join(TICKET).catch(() => undefined)
    rig.load('f0000000-0000-4000-8000-00000000000f')
    await settle()
    expect(rig.toPage).toEqual([])
    rig.session.report('remote', { type: 'ready', unsupported: null })
    rig.session.report('remote', 'ready')
    await settle()
    expect(rig.toPage).toEqual([])
    await rig.session.close()
  })

  test.each(['', 'nonce-1', '0'.repeat(31), `${'0'.repeat(31)}&`, '0'.repeat(129)])(
    'a page whose address has no proper nonce, but %j, hears and says nothing',
    async (nonce) => {
      const rig = new WebViewRig()
      expect(() => rig.load(nonce)).toThrow(expect.objectContaining({ code: 'INVALID_ARGUMENT' }))
      rig.hear({ ...START, sender: 'taro-nertc-call', nonce })
      await settle()
      expect([rig.toMini, rig.rtc.sessions]).toEqual([[], []])
    },
  )

  test('a message without a nonce is nobody’s, also where none is expected', () => {
    expect(unseal('', ['order'], seal('', START))).toBeNull()
    expect(unseal(NONCE_OF_PAGE, ['order'], seal(NONCE_OF_PAGE, START))).toEqual(START)
  })

  test('a page has one session, however often it is told to start', async () => {
    const rig = new WebViewRig()
    rig.load()
    await settle()
    rig.tell(START)
    rig.tell({ ...START, id: 2 })
    await settle()
    expect(rig.rtc.sessions).toHaveLength(1)
    rig.tell({ ...START, id: 3, name: 'close', order: null })
    await settle()
    rig.tell({ ...START, id: 4 })
    await settle()
    expect([rig.rtc.sessions.length, rig.rtc.alive]).toEqual([1, 0])
    const outcomes = rig.toMini.filter(({ type }) => type === 'result')
    expect(outcomes.map(({ id, outcome }) => [id, outcome])).toEqual([
      [2, expect.objectContaining({ ok: false, code: 'INTERNAL' })],
      [1, expect.objectContaining({ ok: true })],
      [3, expect.objectContaining({ ok: true })],
      [4, expect.objectContaining({ ok: false, code: 'INTERNAL' })],
    ])
  })

  test('a page that is told to close while it starts opens nothing', async () => {
    const rig = new WebViewRig()
    rig.load()
    await settle()
    rig.tell(START)
    rig.tell({ ...START, id: 2, name: 'close', order: null })
    await settle()
    expect([rig.rtc.sessions, rig.shown]).toEqual([[], null])
  })

  test('a page that goes while it starts opens nothing', async () => {
    const rig = new WebViewRig()
    const page = rig.load()
    await settle()
    rig.tell(START)
    await page.dispose()
    await settle()
    expect(rig.rtc.sessions).toEqual([])
  })
})
