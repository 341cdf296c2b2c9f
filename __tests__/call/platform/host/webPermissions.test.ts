import type { DeviceNeed } from '../../../../src/call/machine/terms/media'
import { requireMediaDevices } from '../../../../src/call/platform/host/mediaDevices'
import { createWebPermissions, type WebPermissions } from '../../../../src/call/platform/host/webPermissions'
import { FakeClock } from '../../engine/fakes/fakeClock'

const BOTH: DeviceNeed = { microphone: true, camera: true }
const MICROPHONE: DeviceNeed = { microphone: true, camera: false }

/** A browser with what the user allowed before, and what is answered now. */
class FakeBrowser {
  readonly asked: (MediaStreamConstraints | undefined)[] = []
  /** What `query` says; a name that is not there is one the browser does not know. */
  states: Partial<Record<string, PermissionState>> = {}
  there: readonly string[] = ['audioinput', 'videoinput']
  /** How opening both, or the one, ends. */
  opening: (kinds: string) => Error | null = () => null
  readonly tracks: { stopped: boolean }[] = []
  listable = true

  /** How often permissions and devices were looked up. */
  lookedUp = 0
  private readonly listeners = new Set<() => void>()
  readonly clock = new FakeClock()
  private made: WebPermissions | null = null

  /** Made when it is asked first, or by `meet`: as the browser is then. */
  get request() {
    return this.meet().request
  }

  meet(): WebPermissions {
    this.made ??= createWebPermissions({
      // All that is asked of it.
      mediaDevices: () => this.devices as unknown as MediaDevices,
      permissions: { query: (descriptor) => this.query(descriptor) },
      clock: this.clock,
    })
    return this.made
  }

  /** The user changes a permission in the browser's settings. */
  change(name: string, state: PermissionState): void {
    this.states = { ...this.states, [name]: state }
  }

  /** Devices come and go. */
  plug(...there: readonly string[]): void {
    this.there = there
    this.listeners.forEach((listener) => listener())
  }

  get listenerCount(): number {
    return this.listeners.size
  }

  readonly devices = {
    getUserMedia: async (constraints?: MediaStreamConstraints) => {
      this.asked.push(constraints)
      const kinds = [constraints?.audio ? 'microphone' : '', constraints?.video ? 'camera' : ''].filter(
        Boolean,
      )
      const failure = this.opening(kinds.join(' '))
      if (failure !== null) throw failure
      const tracks = kinds.map(() => {
        const track = { stopped: false, stop: () => (track.stopped = true) }
        return track
      })
      this.tracks.push(...tracks)
      return { getTracks: () => tracks }
    },
    addEventListener: (_: string, listener: () => void) => void this.listeners.add(listener),
    removeEventListener: (_: string, listener: () => void) => void this.listeners.delete(listener),
    enumerateDevices: async () => {
      this.lookedUp += 1
      if (!this.listable) throw new Error('no list')
      return this.there.map((kind) => ({ kind }))
    },
  }

  async query({ name }: { name: string }): Promise<PermissionStatus> {
    this.lookedUp += 1
    const state = this.states[name]
    if (state === undefined) throw new TypeError(`no permission is called ${name}`)
    const { states } = this
    // All that is asked of it; it follows what the user decides later.
    return {
      get state() {
        return browser.states[name] ?? states[name]
      },
    } as PermissionStatus
  }
}

function named(name: string): Error {
  return Object.assign(new Error(name), { name })
}

let browser: FakeBrowser

beforeEach(() => {
  browser = new FakeBrowser()
})

it('opens nothing where the user allowed it before', async () => {
  browser.states = { microphone: 'granted', camera: 'granted' }
  await expect(browser.request(BOTH)).resolves.toEqual({ microphone: 'granted', camera: 'granted' })
  expect(browser.asked).toEqual([])
})

it('asks for both in one dialogue, and closes what it opened', async () => {
  browser.states = { microphone: 'prompt', camera: 'prompt' }
  await expect(browser.request(BOTH)).resolves.toEqual({ microphone: 'granted', camera: 'granted' })
  expect(browser.asked).toEqual([{ audio: true, video: true }])
  expect(browser.tracks.map(({ stopped }) => stopped)).toEqual([true, true])
})

it('asks for the one that is needed', async () => {
  await expect(browser.request(MICROPHONE)).resolves.toEqual({ microphone: 'granted', camera: 'granted' })
  expect(browser.asked).toEqual([{ audio: true, video: false }])
})

it('asks for the one that was not allowed yet', async () => {
  browser.states = { microphone: 'granted', camera: 'prompt' }
  await browser.request(BOTH)
  expect(browser.asked).toEqual([{ audio: false, video: true }])
})

it('does not ask for what was refused before', async () => {
  browser.states = { microphone: 'granted', camera: 'denied' }
  await expect(browser.request(BOTH)).resolves.toEqual({ microphone: 'granted', camera: 'denied' })
  expect(browser.asked).toEqual([])
})

it('remembers what was allowed where the browser does not', async () => {
  await browser.request(BOTH)
  await browser.request(BOTH)
  expect(browser.asked).toHaveLength(1)
})

it('asks without knowing anything in a browser that cannot be queried', async () => {
  const { request } = createWebPermissions({
    // All that is asked of it.
    mediaDevices: () => browser.devices as unknown as MediaDevices,
    permissions: undefined,
    clock: browser.clock,
  })
  await expect(request(MICROPHONE)).resolves.toMatchObject({ microphone: 'granted' })
  expect(browser.asked).toHaveLength(1)
})

describe('the user who refuses', () => {
  it.each(['NotAllowedError', 'PermissionDeniedError', 'SecurityError'])(
    'is understood: %s',
    async (name) => {
      browser.opening = () => named(name)
      await expect(browser.request(BOTH)).resolves.toEqual({ microphone: 'denied', camera: 'denied' })
      expect(browser.asked).toHaveLength(1)
    },
  )

  it('one of two, is asked again for that one only', async () => {
    browser.states = { microphone: 'prompt', camera: 'prompt' }
    browser.opening = () => {
      browser.states = { microphone: 'granted', camera: 'denied' }
      return named('NotAllowedError')
    }
    await expect(browser.request(BOTH)).resolves.toEqual({ microphone: 'granted', camera: 'denied' })
  })

  it('may think better of it', async () => {
    browser.opening = () => named('NotAllowedError')
    await browser.request(MICROPHONE)
    browser.opening = () => null
    await expect(browser.request(MICROPHONE)).resolves.toMatchObject({ microphone: 'granted' })
  })
})

describe('a device that is missing', () => {
  it('is found out without a dialogue where it was allowed before', async () => {
    browser.states = { microphone: 'granted', camera: 'granted' }
    browser.there = ['audioinput']
    await expect(browser.request(BOTH)).resolves.toEqual({ microphone: 'granted', camera: 'missing' })
  })

  it('is taken to be there where the browser has no list', async () => {
    browser.states = { microphone: 'granted', camera: 'granted' }
    browser.listable = false
    await expect(browser.request(BOTH)).resolves.toEqual({ microphone: 'granted', camera: 'granted' })
  })

  it.each([
    ['NotFoundError', 'missing'],
    ['NotReadableError', 'busy'],
    ['AbortError', 'busy'],
  ])('does not keep the other from being had: %s is %s', async (name, camera) => {
    browser.opening = (kinds) => (kinds.includes('camera') ? named(name) : null)
    await expect(browser.request(BOTH)).resolves.toEqual({ microphone: 'granted', camera })
    expect(browser.tracks.every(({ stopped }) => stopped)).toBe(true)
  })

  it('is the only one that was asked for', async () => {
    browser.opening = () => named('NotFoundError')
    await expect(browser.request(MICROPHONE)).resolves.toMatchObject({ microphone: 'missing' })
    expect(browser.asked).toHaveLength(1)
  })
})

describe('a page that is offered no devices', () => {
  const devices = { getUserMedia: () => undefined } as unknown as MediaDevices

  it.each([
    [false, 'secureContext', 'serve it over https'],
    [true, 'mediaDevices', 'this browser offers no'],
    [undefined, 'mediaDevices', 'this browser offers no'],
  ])('says why (secure: %s)', (isSecureContext, lack, sentence) => {
    const act = () => requireMediaDevices({ navigator: {}, isSecureContext })
    expect(act).toThrow(
      expect.objectContaining({
        code: 'UNSUPPORTED_PLATFORM',
        lack,
        message: expect.stringContaining(sentence),
      }),
    )
  })

  it('is another one than one that is', () => {
    expect(requireMediaDevices({ navigator: { mediaDevices: devices } })).toBe(devices)
  })

  it('fails before anything is asked', async () => {
    const { request } = createWebPermissions({
      mediaDevices: () => requireMediaDevices({ navigator: {} }),
      permissions: undefined,
      clock: browser.clock,
    })
    await expect(request(MICROPHONE)).rejects.toMatchObject({ code: 'UNSUPPORTED_PLATFORM' })
  })
})

describe('what can be known before anybody calls', () => {
  const settled = () => new Promise((resolve) => setImmediate(resolve))

  beforeEach(async () => {
    browser.states = { microphone: 'granted', camera: 'granted' }
    browser.meet()
    await settled()
  })

  it('is looked up beforehand, and answered at once', () => {
    const before = browser.lookedUp
    expect(browser.request(BOTH)).toEqual({ microphone: 'granted', camera: 'granted' })
    expect(browser.lookedUp).toBe(before)
    expect(browser.asked).toEqual([])
  })

  it('is followed as the user changes it', () => {
    browser.change('camera', 'denied')
    expect(browser.request(BOTH)).toEqual({ microphone: 'granted', camera: 'denied' })
    browser.change('camera', 'granted')
    expect(browser.request(BOTH)).toEqual({ microphone: 'granted', camera: 'granted' })
  })

  it('is followed as devices come and go, also right before a call', async () => {
    browser.plug('audioinput')
    await expect(browser.request(BOTH)).resolves.toEqual({ microphone: 'granted', camera: 'missing' })
    browser.plug('audioinput', 'videoinput')
    await settled()
    expect(browser.request(BOTH)).toEqual({ microphone: 'granted', camera: 'granted' })
  })

  it('is not answered where the user would have to be asked', async () => {
    browser.change('camera', 'prompt')
    const answer = browser.request(BOTH)
    expect(answer).toBeInstanceOf(Promise)
    await expect(answer).resolves.toEqual({ microphone: 'granted', camera: 'granted' })
    expect(browser.asked).toEqual([{ audio: false, video: true }])
  })

  it('is followed no more afterwards', () => {
    browser.meet().dispose()
    expect(browser.listenerCount).toBe(0)
  })
})

describe('a browser that does not say what it knows', () => {
  it.each(['devices', 'permissions'] as const)(
    'of its %s: the user is asked all the same, two seconds later',
    async (what) => {
      const never = () => new Promise<never>(() => undefined)
      if (what === 'devices') browser.devices.enumerateDevices = never
      else browser.query = never
      const answer = browser.request(BOTH)
      await browser.clock.advance(1_999)
      expect(browser.asked).toHaveLength(0)
      await browser.clock.advance(1)
      await expect(answer).resolves.toEqual({ microphone: 'granted', camera: 'granted' })
      expect([browser.asked.length, browser.clock.pending]).toEqual([1, 0])
    },
  )
})
