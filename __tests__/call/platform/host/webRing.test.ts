import { createWebRing } from '../../../../src/call/platform/host/webRing'
import { FakeClock, settle } from '../../engine/fakes/fakeClock'
import { FakeWindow } from './FakeWindow'

const BUZZ = [800, 400, 800]

let window: FakeWindow
let clock: FakeClock
let ring: ReturnType<typeof createWebRing>

function create() {
  window = new FakeWindow()
  clock = new FakeClock()
  ring = createWebRing(window.browser, clock)
}

const heard = () => window.document.audio.heard

beforeEach(create)

describe('what a call rings with', () => {
  it('is there before it rings, and not heard', () => {
    ring.prepare()
    expect([window.document.audio.src, window.document.audio.sounding]).toEqual(['asset', false])
  })

  it('is left as it is while a tone sounds', () => {
    ring.play('dialling')
    const set = jest.spyOn(window.document.audio, 'setAttribute')
    ring.prepare()
    expect(set).not.toHaveBeenCalled()
  })
})

describe('on a page that was touched', () => {
  beforeEach(async () => {
    window.document.touch('click')
    await settle()
  })

  it('nothing sounds before it rings', () => {
    expect([heard(), window.document.audio.sounding]).toEqual([null, false])
  })

  it('a tone sounds over and over until it is told otherwise', async () => {
    ring.play('ringing')
    await settle()
    expect([heard(), window.document.audio.loop]).toEqual(['asset', true])
    ring.play(null)
    expect(heard()).toBeNull()
  })

  it('a tone that is given again goes on', async () => {
    ring.play('dialling')
    await settle()
    const { loads } = window.document.audio
    ring.play('dialling')
    await settle()
    expect([heard(), window.document.audio.loads]).toEqual(['asset', loads])
  })

  it('a tone that is stopped while it starts does not start', async () => {
    window.document.slow = true
    ring.play('ringing')
    ring.play(null)
    window.document.audio.begin()
    await settle()
    expect(window.document.audio.sounding).toBe(false)
  })

  it('a tone that is stopped just as it started is silent', async () => {
    window.document.slow = true
    ring.play('ringing')
    window.document.audio.begin()
    ring.play(null)
    await settle()
    expect(window.document.audio.sounding).toBe(false)
  })

  it('touches are no matter any more', () => {
    expect(window.document.listenerCount).toBe(0)
  })
})

describe('on a page that nobody touched', () => {
  it('a tone waits for the first touch', async () => {
    ring.play('ringing')
    await settle()
    expect(heard()).toBeNull()
    window.document.touch('click')
    await settle()
    expect(heard()).toBe('asset')
    expect(window.document.listenerCount).toBe(0)
  })

  it('a tone that is over before the first touch stays so', async () => {
    ring.play('ringing')
    await settle()
    ring.play(null)
    window.document.touch('click')
    await settle()
    expect(window.document.audio.sounding).toBe(false)
    ring.play('dialling')
    await settle()
    expect(heard()).toBe('asset')
  })

  it('a touch that does not count yet is followed by one that does', async () => {
    // A finger that goes down lets no page sound, one that comes up does.
    window.document.touch('pointerdown', false)
    await settle()
    expect(window.document.listenerCount).toBeGreaterThan(0)
    window.document.touch('touchend')
    await settle()
    expect([window.document.listenerCount, window.document.audio.loads]).toEqual([0, 1])
  })

  it('the first touch makes no sound of its own', async () => {
    window.document.slow = true
    window.document.touch('keydown')
    expect(window.document.audio.muted).toBe(true)
    window.document.audio.begin()
    expect(heard()).toBeNull()
    await settle()
    expect(window.document.audio.sounding).toBe(false)
  })

  it('a tone that comes while the first touch is at work is heard', async () => {
    window.document.slow = true
    window.document.touch('click')
    ring.play('dialling')
    window.document.audio.begin()
    await settle()
    expect(heard()).toBe('asset')
  })
})

describe('a tone of the app’s own', () => {
  const OWN = { ringing: '/ring.mp3', dialling: '/dial.mp3' }
  beforeEach(async () => {
    window.document.touch('click')
    await settle()
  })

  it('is there before it rings, and heard then, as loud as it is to be', async () => {
    ring.prepare(OWN)
    expect(window.document.audio.src).toBe('/ring.mp3')
    ring.play('ringing', { ...OWN, volume: 0.25 })
    await settle()
    expect([heard(), window.document.audio.volume]).toEqual(['/ring.mp3', 0.25])
    ring.play('dialling', OWN)
    await settle()
    expect([heard(), window.document.audio.volume]).toEqual(['/dial.mp3', 1])
  })

  it('goes on while only its volume changes', async () => {
    ring.play('ringing', OWN)
    await settle()
    const { loads } = window.document.audio
    ring.play('ringing', { ...OWN, volume: 0.5 })
    expect([heard(), window.document.audio.volume, window.document.audio.loads]).toEqual([
      '/ring.mp3',
      0.5,
      loads,
    ])
  })

  it('gives way to the module’s where it cannot be played, and stays away', async () => {
    ring.play('ringing', OWN)
    await settle()
    window.document.audio.onerror()
    await settle()
    expect(heard()).toBe('asset')
    ring.play('ringing', { ...OWN, volume: 0.5 })
    await settle()
    expect([heard(), window.document.audio.volume]).toEqual(['asset', 0.5])
    window.document.audio.onerror()
    ring.play(null, OWN)
    ring.prepare(OWN)
    expect([heard(), window.document.audio.src]).toEqual([null, 'asset'])
  })

  it('that fails before it rings is not tried again', async () => {
    ring.prepare(OWN)
    window.document.audio.onerror()
    ring.play('ringing', OWN)
    await settle()
    expect(heard()).toBe('asset')
  })
})

describe('a silent device', () => {
  const silent = { silent: true }
  beforeEach(async () => {
    window.document.touch('click')
    await settle()
  })

  it('is felt and not heard, and heard when it is silent no more', async () => {
    ring.play('ringing', silent)
    await settle()
    expect([heard(), window.buzzed]).toEqual([null, [BUZZ]])
    ring.play('ringing', {})
    await settle()
    expect([heard(), window.buzzed]).toEqual(['asset', [BUZZ]])
    ring.play('ringing', silent)
    expect([heard(), window.buzzed]).toEqual([null, [BUZZ]])
    ring.play(null, silent)
    expect(window.buzzed).toEqual([BUZZ, 0])
  })

  it('is heard while it dials', async () => {
    ring.play('dialling', silent)
    await settle()
    expect(heard()).toBe('asset')
  })
})

describe('vibration', () => {
  it('goes with the ringing of a callee, every three seconds', async () => {
    ring.play('dialling')
    await clock.advance(10_000)
    expect(window.buzzed).toEqual([])
    ring.play('ringing')
    await clock.advance(6_000)
    expect(window.buzzed).toEqual([BUZZ, BUZZ, BUZZ])
    ring.play(null)
    await clock.advance(60_000)
    expect(window.buzzed).toEqual([BUZZ, BUZZ, BUZZ, 0])
  })

  it('is not asked for where the browser would complain', async () => {
    window.navigator.userActivation.hasBeenActive = false
    ring.play('ringing')
    await clock.advance(10_000)
    ring.play(null)
    expect(window.buzzed).toEqual([])
  })

  it('is done without where there is none', async () => {
    Object.assign(window.navigator, { vibrate: undefined, userActivation: undefined })
    ring.play('ringing')
    await clock.advance(10_000)
    ring.play(null)
    expect(clock.pending).toBe(0)
  })
})

it('leaves nothing behind', async () => {
  ring.play('ringing')
  ring.dispose()
  ring.dispose()
  await settle()
  expect([window.document.listenerCount, window.document.audio.src, clock.pending]).toEqual([0, null, 0])
  expect(window.buzzed.at(-1)).toBe(0)
})
