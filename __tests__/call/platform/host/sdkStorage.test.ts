import { withoutStorageErrors, withSafeStorage } from '../../../../src/call/platform/host/sdkStorage'

class FullStorage {
  readonly kept = new Map<string, string>()
  isFull = false

  getItem = (key: string) => this.kept.get(key) ?? null
  setItem = (key: string, value: string) => {
    if (this.isFull) throw new Error('QuotaExceededError')
    this.kept.set(key, value)
  }
  removeItem = (key: string) => {
    if (this.isFull) throw new Error('SecurityError')
    this.kept.delete(key)
  }
}

describe('an SDK’s storage', () => {
  it('is the device’s as long as that keeps what it is given', () => {
    const device = new FullStorage()
    const { localStorage } = withSafeStorage({ localStorage: device, platform: 'BROWSER' })
    localStorage.setItem('login', 'alice')
    expect(device.kept).toEqual(new Map([['login', 'alice']]))
    device.kept.set('login', 'by another tab')
    expect(localStorage.getItem('login')).toBe('by another tab')
    localStorage.removeItem('login')
    expect(localStorage.getItem('login')).toBeNull()
    expect(device.kept.size).toBe(0)
  })

  it('remembers what a full device does not keep, and forgets it when told so', () => {
    const device = new FullStorage()
    device.kept.set('login', 'before')
    device.isFull = true
    const { localStorage } = withSafeStorage({ localStorage: device })
    localStorage.setItem('login', 'alice')
    expect(localStorage.getItem('login')).toBe('alice')
    localStorage.removeItem('login')
    expect(localStorage.getItem('login')).toBe('before')
    localStorage.setItem('login', 'bob')
    device.isFull = false
    localStorage.setItem('login', 'carol')
    expect([localStorage.getItem('login'), device.kept.get('login')]).toEqual(['carol', 'carol'])
  })

  it.each([undefined, null])('remembers everything where there is none (%s)', (none) => {
    const { localStorage } = withSafeStorage({ localStorage: none })
    localStorage.setItem('login', 'alice')
    expect(localStorage.getItem('login')).toBe('alice')
    localStorage.removeItem('login')
    expect(localStorage.getItem('login')).toBeNull()
  })

  it('leaves the other adapters as they are', () => {
    expect(withSafeStorage({ localStorage: undefined, platform: 'BROWSER' }).platform).toBe('BROWSER')
  })
})

describe('a page that throws when it is asked for its storage', () => {
  function refusingPage() {
    const page = { localStorage: null as unknown }
    const get = () => {
      throw new Error('SecurityError')
    }
    return Object.defineProperty(page, 'localStorage', { configurable: true, get })
  }

  it('has none while the adapters are made, and throws again afterwards', () => {
    const page = refusingPage()
    expect(withoutStorageErrors(page, () => ({ found: page.localStorage }))).toEqual({ found: undefined })
    expect(() => page.localStorage).toThrow('SecurityError')
  })

  it('is as before also where making them fails', () => {
    const page = refusingPage()
    const make = () => {
      void page.localStorage
      throw new Error('something else')
    }
    expect(() => withoutStorageErrors(page, make)).toThrow('something else')
    expect(() => page.localStorage).toThrow('SecurityError')
  })

  it('hides no error of a page that has storage', () => {
    const make = () => {
      throw new Error('something else')
    }
    expect(() => withoutStorageErrors({ localStorage: {} }, make)).toThrow('something else')
  })
})
