/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node"]}
 */
import { WebSocket as NodeSocket } from 'ws'
import { type LocalCloud, startWithoutMedia } from 'yunxin-local-cloud/without-media'
import { createNim, type ReadyMadeNim } from '../../src/call/im'
import type { CallRecord } from '../../src/call/machine/record/record'
import { createWebClock } from '../../src/call/platform/host/webClock'
import { imAppKey } from '../../src/call/platform/signal/imAppKey'
import { createNimSignal } from '../../src/call/platform/signal/nimSignal'

const clock = createWebClock({ performance, wallNow: Date.now })

/** All addresses that were asked for, over HTTP or a socket. */
function watchNetwork(): string[] {
  const asked: string[] = []
  const { open } = XMLHttpRequest.prototype
  jest.spyOn(XMLHttpRequest.prototype, 'open').mockImplementation(function (
    this: XMLHttpRequest,
    ...args: [method: string, url: string | URL]
  ) {
    asked.push(new URL(args[1]).origin)
    return Reflect.apply(open, this, args)
  })
  jest.spyOn(window, 'WebSocket').mockImplementation((url) => {
    asked.push(new URL(url).origin)
    // As of a page that the cloud itself gave out; ws has what the SDK uses of a browser's socket.
    return new NodeSocket(url, { origin: cloud.address }) as unknown as WebSocket
  })
  return asked
}

const RECORD: CallRecord = {
  type: 1,
  channelId: 'room-1',
  status: 5,
  durations: [{ accid: 'alice', duration: 0 }],
  to: 'bob',
}

let cloud: LocalCloud
let nim: ReadyMadeNim

beforeAll(async () => {
  cloud = await startWithoutMedia()
})

afterAll(() => cloud.close())
afterEach(() => jest.restoreAllMocks())

it('is an instance that a call object takes', () => {
  nim = createNim({ appKey: 'app' })
  expect(() => createNimSignal(nim, { clock }).dispose()).not.toThrow()
  expect(nim.V2NIMLoginService.getLoginStatus()).toBe(0)
})

it('shows the key that it was made with, for the call object to compare', () => {
  nim = createNim({ appKey: 'app' })
  expect(imAppKey(nim)).toBe('app')
})

it('logs in to the server it is given, and asks no other', async () => {
  const asked = watchNetwork()
  nim = createNim({ appKey: 'local', local: { address: `127.0.0.1:${cloud.port}` } })
  const signal = createNimSignal(nim, { clock })
  await nim.V2NIMLoginService.login('alice', 'alice-token')
  expect([signal.account(), signal.loginStatus()]).toEqual(['alice', 'ready'])
  // Each of the services a call needs is there.
  await expect(nim.V2NIMUserService.getUserList(['bob'])).resolves.toHaveLength(1)
  await expect(signal.findRoom('no-such-room')).resolves.toBeNull()
  await expect(signal.sendRecord(RECORD, 'record-1')).resolves.toBeUndefined()
  await nim.V2NIMLoginService.logout()
  signal.dispose()
  expect([...new Set(asked)].sort()).toEqual([cloud.address, cloud.address.replace('http', 'ws')])
})
