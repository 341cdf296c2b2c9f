import { setLocale } from '@/call/locales'
import { createWebOutside } from '@/call/platform/host/webOutside'
import type { CallOutside } from '@/call/platform/ports'

const act = jest.fn()
const RINGS: CallOutside = { name: '李小白', type: 2, stage: 'rings', notify: true, act }

class FakeNotification {
  static permission = 'granted'
  static requestPermission = jest.fn(async () => 'granted')
  static readonly shown: FakeNotification[] = []
  onclick: () => void = () => undefined
  close = jest.fn()
  constructor(readonly title: string) {
    FakeNotification.shown.push(this)
  }
}

/** A window beside others, whose user looks at it or not. */
function openWindow({ focused = false, throwing = false, tapped = true } = {}) {
  const timers = new Set<() => void>()
  const clock = {
    after: (_ms: number, task: () => void) => {
      timers.add(task)
      return () => void timers.delete(task)
    },
  }
  document.hasFocus = () => focused
  const focus = jest.fn()
  class Throwing {
    static permission = 'granted'
    constructor() {
      throw new TypeError('Illegal constructor. Use ServiceWorkerRegistration.showNotification() instead.')
    }
  }
  const Notification = (throwing ? Throwing : FakeNotification) as unknown as typeof globalThis.Notification
  const events = new EventTarget()
  const show = createWebOutside(
    {
      document,
      navigator: { userActivation: { isActive: tapped } },
      Notification,
      focus,
      addEventListener: (type, listener) => events.addEventListener(type, listener),
      removeEventListener: (type, listener) => events.removeEventListener(type, listener),
    },
    clock,
  )
  const becomes = (isFocused: boolean) => {
    document.hasFocus = () => isFocused
    events.dispatchEvent(new Event(isFocused ? 'focus' : 'blur'))
  }
  const passes = () => {
    const due = [...timers]
    timers.clear()
    due.forEach((task) => task())
  }
  return { show, passes, focus, timers, becomes }
}

const icon = () => document.querySelector('link[rel~="icon"]')?.getAttribute('href') ?? null

beforeEach(() => {
  document.title = 'My app'
  document.head.innerHTML += '<link rel="icon" href="/mine.ico">'
  FakeNotification.permission = 'granted'
  FakeNotification.shown.splice(0)
  FakeNotification.requestPermission.mockClear()
})

afterEach(() => {
  document.querySelectorAll('link').forEach((link) => link.remove())
  setLocale('zh-CN')
})

describe('the title', () => {
  it('blinks while it rings, and is the app’s own again after that', () => {
    const { show, passes } = openWindow()
    const seen: string[] = []
    show(RINGS)
    for (let turn = 0; turn < 4; turn += 1) {
      seen.push(document.title)
      passes()
    }
    expect(seen).toEqual(['My app', '李小白 邀请你视频通话', '李小白', '李小白 邀请你视频通话'])
    show(null)
    expect(document.title).toBe('My app')
  })

  it('stands still in a call, and is there again after a page came with none', () => {
    const { show, passes, timers } = openWindow()
    show({ ...RINGS, stage: 'talks' })
    passes()
    document.title = ''
    passes()
    expect(document.title).toBe('李小白')
    show(null)
    expect([document.title, timers.size]).toEqual(['My app', 0])
  })

  it('is that of the page one has gone to meanwhile', () => {
    const { show, passes } = openWindow()
    show({ ...RINGS, stage: 'talks' })
    passes()
    document.title = 'Another page'
    passes()
    expect(document.title).toBe('李小白')
    show(null)
    expect(document.title).toBe('Another page')
  })

  it('leaves alone what a page has set meanwhile', () => {
    const { show, passes } = openWindow()
    show(RINGS)
    passes()
    document.title = 'Another page'
    show(null)
    expect(document.title).toBe('Another page')
  })

  it('is in the chosen language', () => {
    setLocale('en')
    const { show, passes } = openWindow()
    show({ ...RINGS, type: 1 })
    passes()
    expect(document.title).toBe('李小白 invites you to a voice call')
  })

  it('is not touched by a call that is over before its page has come', () => {
    const { show, passes } = openWindow()
    show(RINGS)
    show({ ...RINGS, name: '李小白的手机' })
    show(null)
    passes()
    expect([document.title, icon()]).toEqual(['My app', '/mine.ico'])
  })
})

describe('the icon', () => {
  it('is a sign of the call while there is one, and then what it was', () => {
    const { show, passes } = openWindow()
    show(RINGS)
    passes()
    expect(icon()).toMatch(/^data:image/)
    show({ ...RINGS, stage: 'talks' })
    show(null)
    expect(icon()).toBe('/mine.ico')
  })

  it('goes with the call where the app has none', () => {
    document.querySelectorAll('link').forEach((link) => link.remove())
    const { show, passes } = openWindow()
    show(RINGS)
    passes()
    expect(icon()).toMatch(/^data:image/)
    show(null)
    expect(icon()).toBeNull()
  })
})

describe('the system', () => {
  it('tells of a ring, leads to it, and is silent when it is over', () => {
    const { show, focus } = openWindow()
    show(RINGS)
    show({ ...RINGS, act: () => undefined })
    const [notification, ...more] = FakeNotification.shown
    expect([notification?.title, more]).toEqual(['李小白 邀请你视频通话', []])
    notification?.onclick()
    expect([focus.mock.calls.length, act.mock.calls.length]).toEqual([1, 1])
    show({ ...RINGS, stage: 'live' })
    expect(notification?.close).toHaveBeenCalledTimes(1)
  })

  it('tells who turns away while it rings, and no longer who comes back, or turns away later', () => {
    const { show, becomes } = openWindow({ focused: true })
    show(RINGS)
    becomes(false)
    const [notification] = FakeNotification.shown
    expect(notification?.title).toBe('李小白 邀请你视频通话')
    becomes(true)
    expect(notification?.close).toHaveBeenCalledTimes(1)
    show({ ...RINGS, stage: 'live' })
    becomes(false)
    expect(FakeNotification.shown).toHaveLength(1)
  })

  it('is told a name that comes later in the place of what stands there', () => {
    const { show } = openWindow()
    show(RINGS)
    show({ ...RINGS, name: '白' })
    const [first, second] = FakeNotification.shown
    expect([first?.close.mock.calls.length, second?.title]).toEqual([0, '白 邀请你视频通话'])
    show(null)
    expect(second?.close).toHaveBeenCalledTimes(1)
  })

  it.each([
    ['the app does not want it', { ...RINGS, notify: false }, {}, 'granted'],
    ['the user looks at the page', RINGS, { focused: true }, 'granted'],
    ['the user has not allowed it', RINGS, {}, 'denied'],
    ['nothing rings here', { ...RINGS, stage: 'live' as const }, {}, 'granted'],
  ])('tells nothing where %s', (_, call, how, permission) => {
    FakeNotification.permission = permission
    openWindow(how).show(call)
    expect(FakeNotification.shown).toEqual([])
  })

  it('may refuse, and the title still shows it', () => {
    const { show, passes } = openWindow({ throwing: true })
    show(RINGS)
    passes()
    expect(document.title).toBe('李小白 邀请你视频通话')
  })

  it('is asked for after the first talk, and never for a call that came to nothing', () => {
    FakeNotification.permission = 'default'
    const { show } = openWindow()
    show(RINGS)
    show(null)
    expect(FakeNotification.requestPermission).not.toHaveBeenCalled()
    show({ ...RINGS, stage: 'talks' })
    show(null)
    expect(FakeNotification.requestPermission).toHaveBeenCalledTimes(1)
    FakeNotification.permission = 'denied'
    show({ ...RINGS, stage: 'talks' })
    show(null)
    expect(FakeNotification.requestPermission).toHaveBeenCalledTimes(1)
  })

  it('is not asked for where nobody has tapped, as when the far side has hung up', () => {
    FakeNotification.permission = 'default'
    const { show } = openWindow({ tapped: false })
    show({ ...RINGS, stage: 'talks' })
    show(null)
    expect(FakeNotification.requestPermission).not.toHaveBeenCalled()
  })
})
