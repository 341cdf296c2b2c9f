import type { HostPort } from '../../../../src/call/platform/ports'
import { createWebHost } from '../../../../src/call/platform/host/webHost'
import { createWebStorage } from '../../../../src/call/platform/host/webStorage'
import { FakeClock, settle } from '../../engine/fakes/fakeClock'
import { FakeWindow } from './FakeWindow'

let window: FakeWindow
let clock: FakeClock
let host: HostPort

beforeEach(() => {
  window = new FakeWindow()
  clock = new FakeClock()
  const pictures = { load: async () => '', dispose: () => undefined }
  const nothing = async () => undefined
  const pages = { open: nothing, close: nothing, prepare: nothing }
  host = createWebHost({ window: window.browser, pages, pictures, clock, newName: () => 'page-1' })
})

describe('a tab', () => {
  it('tells when it is shown, hidden and left, until it is told not to', () => {
    const before = window.document.listenerCount
    const heard: string[] = []
    const off = host.onLifecycle((event) => heard.push(event))
    window.document.show('hidden')
    window.document.show('visible')
    window.tell('pagehide')
    expect(heard).toEqual(['hide', 'show', 'unload'])
    off()
    off()
    expect([window.listenerCount, window.document.listenerCount]).toEqual([0, before])
  })

  it('tells of the network, until it is told not to', () => {
    const heard: boolean[] = []
    const off = host.onNetwork((online) => heard.push(online))
    window.tell('offline')
    window.tell('online')
    expect(heard).toEqual([false, true])
    off()
    expect(window.listenerCount).toBe(0)
  })

  it('leaves nothing behind', async () => {
    host.onLifecycle(() => undefined)
    host.onNetwork(() => undefined)
    host.keepScreenOn(true)
    host.ring('ringing', {})
    await settle()
    host.dispose()
    await settle()
    expect([window.listenerCount, window.document.listenerCount, clock.pending]).toEqual([0, 0, 0])
    expect([window.wakeLock.held, window.document.audio.src]).toEqual([0, null])
  })

  it('without devices says that no call can be made in it', async () => {
    const need = { microphone: true, camera: false }
    expect(host.lack()).toBe('mediaDevices')
    await expect(host.requestDevices(need)).rejects.toMatchObject({ code: 'UNSUPPORTED_PLATFORM' })
  })
})

describe('its screen', () => {
  const wakeLock = () => window.wakeLock

  it('is kept on and let go', async () => {
    host.keepScreenOn(true)
    host.keepScreenOn(true)
    await settle()
    expect(wakeLock().held).toBe(1)
    host.keepScreenOn(false)
    await settle()
    expect([wakeLock().held, wakeLock().sentinels.length]).toEqual([0, 1])
  })

  it('is kept on again when the tab comes back, which is when the browser forgot', async () => {
    host.keepScreenOn(true)
    await settle()
    window.document.show('hidden')
    await wakeLock().sentinels[0]?.release()
    expect(wakeLock().held).toBe(0)
    window.document.show('visible')
    await settle()
    expect(wakeLock().held).toBe(1)
  })

  it('is not asked for while the tab is hidden, but after', async () => {
    window.document.show('hidden')
    host.keepScreenOn(true)
    await settle()
    expect(wakeLock().sentinels).toEqual([])
    window.document.show('visible')
    await settle()
    expect(wakeLock().held).toBe(1)
  })

  it('is let go also where the answer comes after the call', async () => {
    wakeLock().slow = true
    host.keepScreenOn(true)
    host.keepScreenOn(false)
    wakeLock().answer()
    await settle()
    expect([wakeLock().held, wakeLock().sentinels.length]).toEqual([0, 1])
  })

  it('is held once, whatever comes while the answer is on its way', async () => {
    wakeLock().slow = true
    ;[true, false, true].forEach((on) => host.keepScreenOn(on))
    window.document.show('visible')
    wakeLock().answer()
    await settle()
    expect(wakeLock().held).toBe(1)
  })

  it('that cannot be kept on ends no call', async () => {
    wakeLock().refuse = true
    host.keepScreenOn(true)
    await settle()
    host.keepScreenOn(false)
    expect(wakeLock().held).toBe(0)
  })

  it('is left alone by a browser that knows no lock', () => {
    Object.assign(window.navigator, { wakeLock: undefined })
    expect(() => host.keepScreenOn(true)).not.toThrow()
  })
})

describe('its storage', () => {
  it('gives back what was kept, until it is removed', () => {
    expect(host.storage.set('call', '{}')).toBe(true)
    expect(host.storage.get('call')).toBe('{}')
    host.storage.remove('call')
    expect(host.storage.get('call')).toBeNull()
  })

  it.each([
    ['to be looked at', () => Object.defineProperty({}, 'sessionStorage', { get: refuse })],
    ['to be used', () => ({ sessionStorage: { getItem: refuse, setItem: refuse, removeItem: refuse } })],
  ])('that refuses %s is as good as empty', (_, tab) => {
    // All that is asked of a tab.
    const storage = createWebStorage(tab() as { sessionStorage: Storage })
    expect(storage.set('call', '{}')).toBe(false)
    storage.remove('call')
    expect(storage.get('call')).toBeNull()
  })

  function refuse(): never {
    throw new Error('SecurityError')
  }
})
