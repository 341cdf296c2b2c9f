import Taro from '@tarojs/taro'
import type { CallSnapshot } from '@/call/machine/terms/snapshot'
import { CallError } from '@/call/error/CallError'
import { ended, IN_CALL, STATS } from '../fakeCall'
import { showCallPage } from './showCallPage'

const AUDIO_CALL: CallSnapshot = {
  ...IN_CALL,
  ...{ type: 1, cameraOn: false, quality: { self: 1, remote: 4 } },
  remote: { entered: true, microphoneOn: true, cameraOn: false, screenOn: false },
}

const copied: string[] = []
beforeEach(() => {
  copied.length = 0
  Object.assign(Taro, { setClipboardData: async ({ data }: { data: string }) => copied.push(data) })
})

/** The panel as it is opened by a keyboard. */
async function examine(snapshot = AUDIO_CALL) {
  const test = await showCallPage(snapshot)
  await test.screen.press('call-clock', 'Enter')
  // It is fetched first.
  await test.screen.act(() => undefined)
  return test
}

const lines = (screen: { all(selector: string): HTMLElement[] }) =>
  screen
    .all('.call-support__line')
    .map((line) => [...line.children].map(({ textContent }) => textContent ?? ''))

test('the clock is called what it shows, and what it does', async () => {
  const { screen } = await showCallPage(IN_CALL)
  const clock = screen.find('call-clock')
  expect(clock.getAttribute('aria-label')).toBeNull()
  expect(clock.textContent).toMatch(/^[\d:]+查看通话详情$/)
})

test.each([AUDIO_CALL, IN_CALL])(
  'the clock of a call, held, shows what is measured of it',
  async (snapshot) => {
    const { screen } = await examine({ ...snapshot, quality: { self: 1, remote: 4 } })
    await screen.act(() => undefined)
    expect(screen.find('call-support').getAttribute('role')).toBe('dialog')
    expect(screen.find('call-support').getAttribute('aria-label')).toBe('通话详情')
    expect(lines(screen)).toEqual([
      ['你的网络', '良好'],
      ['对方的网络', '较差'],
      ['往返时延', '48 ms'],
      ['', '发送', '接收'],
      ['声音', '32 kbit/s', '30 kbit/s'],
      ['画面', '640 kbit/s', '512 kbit/s'],
      ['画面大小', '640 × 480', '320 × 240'],
      ['帧率', '25 fps', '15 fps'],
      ['丢包率', '0.0%', '12.5%'],
      ['房间', 'room-1'],
    ])
  },
)

test('what a platform does not say is a dash', async () => {
  const none = {
    audioBitrate: null,
    videoBitrate: null,
    loss: null,
    width: 640,
    height: null,
    frameRate: null,
  }
  const { call, screen } = await showCallPage(AUDIO_CALL)
  call.stats = { roundTrip: null, sent: none, received: STATS.received }
  await screen.press('call-clock', 'Enter')
  await screen.act(() => undefined)
  await screen.act(() => undefined)
  expect(
    lines(screen)
      .slice(4, 9)
      .map(([, sent]) => sent),
  ).toEqual(['–', '–', '–', '–', '–'])
  expect(lines(screen)[2]).toEqual(['往返时延', '–'])
})

test('the panel takes the keyboard, and Escape and its button close it and give the clock back', async () => {
  const { screen } = await examine()
  expect(document.activeElement?.id).toBe('call-support')
  await screen.press('call-support', 'Escape')
  expect([screen.has('call-support'), document.activeElement?.id]).toEqual([false, 'call-clock'])
  await screen.press('call-clock', 'Enter')
  await screen.act(() => undefined)
  await screen.tap('call-support-close')
  expect([screen.has('call-support'), screen.has('call-duration')]).toEqual([false, true])
})

test('the call can be hung up while it is there, and it goes with the call', async () => {
  const { call, screen } = await examine()
  await screen.tap('call-hangup')
  expect(call.asked).toContain('hangUp')
  await screen.act(() => call.show(ended()))
  expect(screen.has('call-support')).toBe(false)
  await screen.act(() => call.show({ ...AUDIO_CALL, callId: 'call-2' }))
  expect(screen.has('call-support')).toBe(false)
})

test('a report is copied, and that is said', async () => {
  const { screen } = await examine()
  await screen.tap('call-report-copy')
  expect(copied.map((text) => JSON.parse(text))).toEqual([expect.objectContaining({ version: 1 })])
  expect(screen.textOf('call-report-done')).toBe('已复制')
})

test('a report is handed to the app where it takes one, and that this fails is told', async () => {
  const without = await examine()
  expect(without.screen.has('call-report-send')).toBe(false)
  without.screen.leave()
  const { call, screen } = await showCallPage(AUDIO_CALL)
  let handed = 0
  call.handOverReport = async () => {
    handed += 1
    if (handed > 1) throw new CallError('NETWORK')
  }
  await screen.press('call-clock', 'Enter')
  await screen.act(() => undefined)
  await screen.tap('call-report-send')
  expect([handed, screen.textOf('call-report-done'), screen.has('call-notice')]).toEqual([1, '已提交', false])
  await screen.tap('call-report-send')
  expect([screen.textOf('call-report-done'), screen.has('call-notice')]).toEqual(['', true])
})

test('a browser keeps it as a file in which nobody is named, nor in its name', async () => {
  const clicked: string[] = []
  Object.assign(URL, { createObjectURL: () => 'blob:report', revokeObjectURL: () => undefined })
  const click = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function note(
    this: HTMLAnchorElement,
  ) {
    clicked.push(`${this.download} ${this.href}`)
  })
  const { screen } = await examine()
  await screen.tap('call-report-save')
  click.mockRestore()
  expect(clicked).toEqual(['call-report-1970-01-01T00-00-00-000Z.json blob:report'])
  expect(screen.textOf('call-report-done')).toBe('已下载')
})

test('the page of a call that is over offers to hand one over, once, where the app takes reports', async () => {
  const { call, screen } = await showCallPage(IN_CALL)
  let handed = 0
  call.handOverReport = async () => {
    handed += 1
  }
  await screen.act(() => call.show(ended()))
  await screen.tap('call-report')
  expect([handed, screen.textOf('call-report')]).toEqual([1, '已提交'])
  expect(screen.find('call-report').getAttribute('aria-disabled')).toBe('true')
})

test('and does not where the app takes none', async () => {
  expect((await showCallPage(ended())).screen.has('call-report')).toBe(false)
})
