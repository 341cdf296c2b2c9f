import { CallError } from '../../../../src/call/error/CallError'
import { createWebDevices } from '../../../../src/call/platform/host/webDevices'
import type { DeviceKind, DeviceUser } from '../../../../src/call/platform/ports'
import { FakeClock } from '../../engine/fakes/fakeClock'

/** A browser with these devices, of which some are chosen. */
class Browser extends EventTarget {
  found: { kind: string; deviceId: string; label: string }[] = [
    { kind: 'audioinput', deviceId: 'default', label: 'Default - Headset' },
    { kind: 'audioinput', deviceId: 'h', label: 'Headset' },
    { kind: 'audioinput', deviceId: 'b', label: 'Built-in' },
    { kind: 'videoinput', deviceId: 'c', label: '' },
    { kind: 'audiooutput', deviceId: 's', label: 'Speakers' },
  ]
  readonly kept = new Map<string, string>()
  refusesStorage = false
  canPlayElsewhere = true
  answers = true
  readonly clock = new FakeClock()
  listeners = 0

  enumerateDevices = () => (this.answers ? Promise.resolve(this.found) : new Promise<never>(() => undefined))

  override addEventListener(...given: Parameters<EventTarget['addEventListener']>): void {
    this.listeners += 1
    super.addEventListener(...given)
  }

  override removeEventListener(...given: Parameters<EventTarget['removeEventListener']>): void {
    this.listeners -= 1
    super.removeEventListener(...given)
  }

  open() {
    const storage = {
      getItem: (key: string) => this.kept.get(key) ?? null,
      setItem: (key: string, value: string) => void this.kept.set(key, value),
    }
    const refuses = () => this.refusesStorage
    // What is asked of a window, and no more.
    const window = {
      navigator: { mediaDevices: this as unknown as MediaDevices },
      HTMLMediaElement: { prototype: this.canPlayElsewhere ? { setSinkId: () => undefined } : {} },
      get localStorage(): Storage {
        if (refuses()) throw new Error('refused')
        return storage as unknown as Storage
      },
    }
    return createWebDevices(window, this.clock)
  }
}

let browser: Browser
beforeEach(() => {
  browser = new Browser()
})

const userOf = (change: DeviceUser['change']): DeviceUser => ({ change, onLevel: () => () => undefined })

describe('the list', () => {
  it('has what there is by its kind, and no other name of the same', async () => {
    expect(await browser.open().list()).toEqual({
      microphone: [
        { id: 'h', name: 'Headset' },
        { id: 'b', name: 'Built-in' },
      ],
      camera: [{ id: 'c', name: '' }],
      loudspeaker: [{ id: 's', name: 'Speakers' }],
    })
  })

  it('has no loudspeakers where a browser cannot be told where to play', async () => {
    browser.canPlayElsewhere = false
    expect((await browser.open().list()).loudspeaker).toEqual([])
  })

  it('has nothing that may not be told yet, nor anything of a browser that does not answer', async () => {
    browser.found = [{ kind: 'audioinput', deviceId: '', label: '' }]
    const devices = browser.open()
    expect((await devices.list()).microphone).toEqual([])
    browser.answers = false
    const late = devices.list()
    await browser.clock.advance(3_000)
    expect((await late).microphone).toEqual([])
  })

  it('says when it has another answer, for as long as somebody listens', () => {
    const devices = browser.open()
    let told = 0
    const stops = [devices.onChange(() => (told += 1)), devices.onChange(() => (told += 1))]
    expect(browser.listeners).toBe(1)
    browser.dispatchEvent(new Event('devicechange'))
    expect(told).toBe(2)
    stops.forEach((stop) => stop())
    expect(browser.listeners).toBe(0)
  })
})

describe('a choice', () => {
  it('is told to the call, kept for the next page, and forgotten for the system’s own', async () => {
    const devices = browser.open()
    const changed: DeviceKind[] = []
    devices.serve(userOf(async (kind) => void changed.push(kind)))
    await devices.choose('microphone', 'h')
    expect([changed, devices.chosen('microphone'), devices.chosen('camera')]).toEqual([
      ['microphone'],
      'h',
      null,
    ])
    expect(browser.open().chosen('microphone')).toBe('h')
    await devices.choose('microphone', null)
    expect(browser.open().chosen('microphone')).toBeNull()
  })

  it('that the call cannot use is none', async () => {
    const devices = browser.open()
    await devices.choose('camera', 'c')
    devices.serve(userOf(() => Promise.reject(new CallError('DEVICE_IN_USE', 'taken'))))
    await expect(devices.choose('camera', 'other')).rejects.toMatchObject({ code: 'DEVICE_IN_USE' })
    expect([devices.chosen('camera'), browser.open().chosen('camera')]).toEqual(['c', 'c'])
  })

  it('is told to no call that is over', async () => {
    const devices = browser.open()
    let changes = 0
    const stop = devices.serve(userOf(async () => void (changes += 1)))
    stop()
    await devices.choose('microphone', 'h')
    expect(changes).toBe(0)
  })

  it('holds for this page where the browser keeps nothing, and what others wrote there is nothing', async () => {
    browser.kept.set('taro-nertc-call.devices', '[{"microphone":')
    const devices = browser.open()
    expect(devices.chosen('microphone')).toBeNull()
    browser.refusesStorage = true
    await devices.choose('microphone', 'h')
    expect(devices.chosen('microphone')).toBe('h')
  })
})

it('what took another’s place is told to who listens', () => {
  const devices = browser.open()
  const told: string[] = []
  const stop = devices.onReplaced(({ name }) => told.push(name))
  devices.replaced({ kind: 'microphone', name: 'Built-in' })
  stop()
  devices.replaced({ kind: 'microphone', name: 'Headset' })
  expect(told).toEqual(['Built-in'])
})
