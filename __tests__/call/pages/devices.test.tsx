import { CallError } from '@/call/error/CallError'
import type { CallSnapshot } from '@/call/machine/terms/snapshot'
import type { CallDevices, DeviceKind, DeviceList, ReplacedDevice } from '@/call/platform/ports'
import { CALLING, IN_CALL } from '../fakeCall'
import { showCallPage } from './showCallPage'

const TWO = [
  { id: 'one', name: 'Headset' },
  { id: 'two', name: '' },
]
const VOICE: CallSnapshot = { ...IN_CALL, type: 1, cameraOn: false }

/** Devices of a browser, as the page sees them. */
class FakeDevices implements CallDevices {
  readonly asked: string[] = []
  failure: CallError | null = null
  found: DeviceList = { microphone: TWO, camera: TWO, loudspeaker: [] }
  private readonly choices = new Map<DeviceKind, string | null>()
  private readonly changes = new Set<() => void>()
  private readonly levels = new Set<(level: number) => void>()
  private readonly replacements = new Set<(device: ReplacedDevice) => void>()

  list = async () => this.found
  chosen = (kind: DeviceKind) => this.choices.get(kind) ?? null
  async choose(kind: DeviceKind, id: string | null) {
    this.asked.push(`${kind} ${id}`)
    if (this.failure !== null) throw this.failure
    this.choices.set(kind, id)
  }
  onChange = (listener: () => void) => added(this.changes, listener)
  onLevel = (listener: (level: number) => void) => added(this.levels, listener)
  onReplaced = (listener: (device: ReplacedDevice) => void) => added(this.replacements, listener)

  plug(found: Partial<DeviceList>): void {
    this.found = { ...this.found, ...found }
    this.changes.forEach((listener) => listener())
  }
  hear(level: number): void {
    this.levels.forEach((listener) => listener(level))
  }
  replace(device: ReplacedDevice): void {
    this.replacements.forEach((listener) => listener(device))
  }
  get measured(): number {
    return this.levels.size
  }
}

function added<T>(all: Set<T>, one: T): () => void {
  all.add(one)
  return () => void all.delete(one)
}

let devices: FakeDevices
beforeEach(() => {
  devices = new FakeDevices()
})
afterEach(() => jest.useRealTimers())

async function show(snapshot = IN_CALL) {
  const page = await showCallPage()
  page.call.devices = devices
  await page.screen.act(() => page.call.show(snapshot))
  // The list is on its way.
  await page.screen.act(() => undefined)
  return page
}

async function open(snapshot = IN_CALL) {
  const page = await show(snapshot)
  await page.screen.tap('call-devices')
  // It is fetched first, and then looks for devices itself.
  for (let step = 0; step < 3; step += 1) await page.screen.act(() => undefined)
  return page
}

const options = (screen: { all(selector: string): HTMLElement[] }) =>
  screen
    .all('[role=radio]')
    .map(
      (option) =>
        `${option.getAttribute('aria-label')}${option.getAttribute('aria-checked') === 'true' ? ' *' : ''}`,
    )

describe('the button', () => {
  it.each<[string, CallSnapshot, Partial<DeviceList>, boolean]>([
    ['two microphones', VOICE, {}, true],
    ['one of each', IN_CALL, { microphone: TWO.slice(1), camera: TWO.slice(1) }, false],
    ['cameras, where there is no picture', VOICE, { microphone: [] }, false],
    ['two microphones before the answer', CALLING, {}, false],
  ])('with %s is there or not', async (_, snapshot, found, isThere) => {
    devices.plug(found)
    expect((await show(snapshot)).screen.has('call-devices')).toBe(isThere)
  })

  it('is not there where nobody can choose', async () => {
    expect((await showCallPage(IN_CALL)).screen.has('call-devices')).toBe(false)
  })

  it('comes when something is plugged in', async () => {
    devices.plug({ microphone: TWO.slice(1), camera: [] })
    const { screen } = await show(VOICE)
    await screen.act(() => devices.plug({ microphone: TWO }))
    await screen.act(() => undefined)
    expect(screen.has('call-devices')).toBe(true)
  })
})

describe('the panel', () => {
  it('has what there is by its kind, with what is used, and one’s own picture', async () => {
    const { screen, call } = await open()
    expect(screen.find('call-device-panel').getAttribute('role')).toBe('dialog')
    expect(screen.all('[role=radiogroup]').map((group) => group.getAttribute('aria-label'))).toEqual([
      '摄像头',
      '麦克风',
    ])
    expect(options(screen)).toEqual([
      '自动（系统默认） *',
      'Headset',
      '摄像头 2',
      '自动（系统默认） *',
      'Headset',
      '麦克风 2',
    ])
    expect(call.media.sides.at(-1)).toBe('local')
  })

  it('has no picture of oneself while a screen has its place, which stays where it is', async () => {
    const { call, screen } = await open({ ...IN_CALL, screenOn: true })
    expect(screen.all('#call-device-preview')).toEqual([])
    expect(call.media.sides.filter((side) => side === 'local')).toHaveLength(1)
  })

  it('chooses by a tap, and says why that failed', async () => {
    const { screen } = await open(VOICE)
    await screen.tap('call-device-microphone-1')
    expect(devices.asked).toEqual(['microphone one'])
    expect(options(screen)[1]).toBe('Headset *')
    devices.failure = new CallError('DEVICE_IN_USE', 'taken')
    await screen.tap('call-device-microphone-2')
    await screen.act(() => undefined)
    expect(options(screen)[1]).toBe('Headset *')
    expect(screen.has('call-notice')).toBe(true)
  })

  it('shows how loud the microphone is, and listens to it no longer than it is open', async () => {
    const { screen } = await open(VOICE)
    const level = () => screen.find('call-device-level').getAttribute('aria-valuenow')
    expect(level()).toBe('0')
    await screen.act(() => devices.hear(0.05))
    expect(Number(level())).toBeGreaterThan(30)
    await screen.act(() => devices.hear(1))
    expect(level()).toBe('100')
    await screen.press('call-device-panel', 'Escape')
    expect([screen.has('call-device-panel'), devices.measured]).toEqual([false, 0])
  })
})

it('a word says which device took the place of one that was unplugged, and goes again', async () => {
  jest.useFakeTimers({ doNotFake: ['requestAnimationFrame', 'queueMicrotask', 'nextTick'] })
  const { screen } = await show(VOICE)
  await screen.act(() => devices.replace({ kind: 'microphone', name: 'Built-in' }))
  expect(screen.textOf('call-device-replaced')).toBe('设备已断开，现在使用Built-in')
  await screen.act(() => devices.replace({ kind: 'loudspeaker', name: '' }))
  expect(screen.textOf('call-device-replaced')).toBe('设备已断开，已换用另一个扬声器')
  await screen.act(() => jest.advanceTimersByTime(6_000))
  expect(screen.has('call-device-replaced')).toBe(false)
})
