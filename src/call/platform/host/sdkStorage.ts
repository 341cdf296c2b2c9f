import { attempt } from './attempt'

/** Where an SDK keeps what it notes; any of it may throw. */
export interface SdkStorage {
  /** What is noted under a key; null where nothing is. */
  getItem(key: string): unknown
  /** Notes something. */
  setItem(key: string, value: string): void
  /** Forgets a note, also one that was never there. */
  removeItem(key: string): void
}

/**
 * An SDK's adapters with a storage that never fails: what the device does not keep is remembered until the app is loaded
 * again. The IM SDK notes its last login, and fails a login that it cannot note, as on a full disk or in a private window.
 */
export function withSafeStorage<T extends { readonly localStorage?: unknown }>(
  adapters: T,
): Omit<T, 'localStorage'> & { readonly localStorage: SdkStorage } {
  // The IM SDK's type says of functions that they are objects, and does not know that a browser may have no storage.
  const device = (adapters.localStorage ?? undefined) as Partial<SdkStorage> | undefined
  return { ...adapters, localStorage: safeStorage(device) }
}

function safeStorage(device: Partial<SdkStorage> | undefined): SdkStorage {
  const remembered = new Map<string, string>()
  const isKept = (key: string, value: string) =>
    attempt(() => {
      device?.setItem?.(key, value)
      return device?.setItem !== undefined
    })
  return {
    getItem: (key) => remembered.get(key) ?? attempt(() => device?.getItem?.(key)) ?? null,
    setItem(key, value) {
      if (isKept(key, value)) remembered.delete(key)
      else remembered.set(key, value)
    },
    removeItem(key) {
      remembered.delete(key)
      attempt(() => device?.removeItem?.(key))
    },
  }
}

/**
 * What `make` returns, on a page that throws when it is only asked for its `localStorage`, as with blocked cookies: for as
 * long as `make` takes, it finds none there. The page is then as it was.
 */
export function withoutStorageErrors<T>(page: { readonly localStorage: unknown }, make: () => T): T {
  try {
    return make()
  } catch (thrown) {
    if (!isRefused(page)) throw thrown
  }
  const refusing = Object.getOwnPropertyDescriptor(page, 'localStorage')
  Object.defineProperty(page, 'localStorage', { configurable: true, value: undefined })
  try {
    return make()
  } finally {
    Reflect.deleteProperty(page, 'localStorage')
    if (refusing !== undefined) Object.defineProperty(page, 'localStorage', refusing)
  }
}

function isRefused(page: { readonly localStorage: unknown }): boolean {
  try {
    void page.localStorage
    return false
  } catch {
    return true
  }
}
