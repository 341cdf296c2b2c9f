import { createCallPages } from '../../../../src/call/platform/host/callPages'
import { createMiniHost } from '../../../../src/call/platform/host/miniHost'
import { askedByMedia } from '../../../../src/call/platform/host/miniPermissions'
import { FakeClock, settle } from '../../engine/fakes/fakeClock'
import { FakePages } from './FakePages'
import { FakeTaro } from './FakeTaro'

let taro: FakeTaro
let clock: FakeClock

function create() {
  const pages = createCallPages(new FakePages(), clock)
  return createMiniHost({ requestDevices: askedByMedia, pages, clock }, taro)
}

beforeEach(() => {
  taro = new FakeTaro()
  clock = new FakeClock()
})

describe('a mini program', () => {
  it('tells when it is shown and hidden, until it is told not to', () => {
    const heard: string[] = []
    const off = create().onLifecycle((event) => heard.push(event))
    taro.hides.forEach((tell) => tell())
    taro.shows.forEach((tell) => tell())
    expect(heard).toEqual(['hide', 'show'])
    off()
    off()
    expect(taro.listenerCount).toBe(0)
  })

  it('tells of the network, until it is told not to', () => {
    const heard: boolean[] = []
    const off = create().onNetwork((online) => heard.push(online))
    taro.networks.forEach((tell) => tell({ isConnected: false }))
    taro.networks.forEach((tell) => tell({ isConnected: true }))
    expect(heard).toEqual([false, true])
    off()
    expect(taro.listenerCount).toBe(0)
  })

  it('is asked for microphone and camera by its media where that is how it works', async () => {
    const need = { microphone: true, camera: true }
    await expect(create().requestDevices(need)).resolves.toEqual({ microphone: 'granted', camera: 'granted' })
    expect(taro.asked).toEqual([])
  })

  it('leaves nothing behind', async () => {
    const host = create()
    host.onLifecycle(() => undefined)
    host.onNetwork(() => undefined)
    host.keepScreenOn(true)
    host.ring('ringing', {})
    host.dispose()
    expect([taro.listenerCount, clock.pending, taro.screen.at(-1)]).toEqual([0, 0, false])
    expect(taro.audios.map(({ done }) => done.at(-1))).toEqual(['destroy'])
    const buzzes = taro.buzzes
    await clock.advance(60_000)
    expect(taro.buzzes).toBe(buzzes)
  })
})

describe('its screen', () => {
  it('is kept on and let go, once each, whatever else of the call changes', () => {
    const host = create()
    ;[true, true, false, false].forEach((on) => host.keepScreenOn(on))
    expect(taro.screen).toEqual([true, false])
  })

  it('is kept on again when the user comes back, which is when the platform forgot', () => {
    const host = create()
    host.keepScreenOn(true)
    taro.shows.forEach((tell) => tell())
    expect(taro.screen).toEqual([true, true])
    host.keepScreenOn(false)
    expect(taro.listenerCount).toBe(0)
  })

  it('that cannot be kept on ends no call', async () => {
    taro.broken = true
    create().keepScreenOn(true)
    await settle()
    expect(taro.screen).toEqual([true])
  })
})

describe('its storage', () => {
  it('gives back what was kept, and nothing for what was not', () => {
    const { storage } = create()
    expect(storage.get('call')).toBeNull()
    expect(storage.set('call', '{}')).toBe(true)
    expect(storage.get('call')).toBe('{}')
    storage.remove('call')
    expect(storage.get('call')).toBeNull()
  })

  it('does not take another’s value for its own', () => {
    taro.store.set('call', { of: 'another' })
    expect(create().storage.get('call')).toBeNull()
  })

  it('that throws is as good as empty', () => {
    taro.broken = true
    const { storage } = create()
    expect(storage.set('call', '{}')).toBe(false)
    storage.remove('call')
    expect(storage.get('call')).toBeNull()
  })
})
