import { CallError } from '../../../../../src/call/error/CallError'
import { RECONNECTING_WAIT } from '../../../../../src/call/machine/timing/limits'
import { createNertcRtc } from '../../../../../src/call/platform/rtc/nertc/createNertcRtc'
import { createUnsupportedRtc } from '../../../../../src/call/platform/rtc/unsupportedRtc'
import { FakeClock } from '../../../engine/fakes/fakeClock'
import { FakeMediaDevices } from './FakeMediaDevices'
import { FakeNertc } from './FakeNertc'
import { FakePageMedia } from './FakePageMedia'
import { Gates } from './Gates'

const gates = new Gates()
const devices = new FakeMediaDevices(gates)

function create(sdk: FakeNertc, more: object = {}) {
  return createNertcRtc(
    { appKey: 'app', mediaDevices: () => devices.browser, clock: new FakeClock(), ...more },
    { sdk, page: new FakePageMedia() },
  )
}

it('silences the SDK’s log, its upload and its reports before anything else', () => {
  const sdk = new FakeNertc(gates)
  create(sdk)
  expect(sdk.logger).toEqual(['level 4', 'no upload'])
  expect(sdk.parameters.disableAllReports).toBe(true)
})

it('lets the SDK do nothing to the page by itself: leaving it, and its device events, are not the SDK’s', () => {
  const sdk = new FakeNertc(gates)
  create(sdk)
  expect(sdk.parameters).toMatchObject({ leaveOnUnload: false, forceListenDeviceChange: false })
})

it('has the SDK try to come back for longer than a call waits for that', () => {
  const sdk = new FakeNertc(gates)
  create(sdk)
  expect(sdk.parameters.reconnectionMaxTimeout * 1_000).toBeGreaterThan(RECONNECTING_WAIT)
})

it('is prepared without a device being opened', async () => {
  const rtc = create(new FakeNertc(gates))
  await expect(rtc.prepare()).resolves.toBeUndefined()
  expect([rtc.canJoinEarly, gates.passed]).toEqual([true, []])
})

it('says when the SDK cannot work in this browser', async () => {
  const sdk = new FakeNertc(gates)
  sdk.supported = false
  await expect(create(sdk).prepare()).rejects.toMatchObject({ code: 'UNSUPPORTED_PLATFORM', lack: 'webRtc' })
})

it('says when the page is offered no devices', async () => {
  const refused = new CallError('UNSUPPORTED_PLATFORM', 'serve it over https')
  const mediaDevices = () => {
    throw refused
  }
  await expect(create(new FakeNertc(gates), { mediaDevices }).prepare()).rejects.toBe(refused)
})

it('refuses a private deployment without the one address it needs', () => {
  const act = () => create(new FakeNertc(gates), { servers: { roomServer: 'http://127.0.0.1' } })
  expect(act).toThrow(expect.objectContaining({ code: 'INVALID_ARGUMENT' }))
})

describe('a platform without media', () => {
  const rtc = createUnsupportedRtc('not here')
  const refused = expect.objectContaining({
    code: 'UNSUPPORTED_PLATFORM',
    message: expect.stringContaining('not here'),
  })

  it('says so, whatever is asked of it', async () => {
    await expect(rtc.prepare()).rejects.toEqual(refused)
    expect(() => rtc.open()).toThrow(refused)
    expect(rtc.canJoinEarly).toBe(false)
  })
})
