import type { HostPort } from '../../src/call/platform/ports'

/**
 * A device without pages, sounds or pictures, on which everything is allowed.
 * @param storage - what it keeps over a restart; nothing unless given
 */
export function plainHost(storage: HostPort['storage'] = NOTHING_KEPT): HostPort {
  return {
    lack: () => null,
    about: () => 'Node',
    prepare: async () => undefined,
    requestDevices: async () => ({ microphone: 'granted', camera: 'granted' }),
    openPage: async () => undefined,
    closePage: async () => undefined,
    canMinimise: () => false,
    minimise: async () => undefined,
    ring: () => undefined,
    keepScreenOn: () => undefined,
    onLifecycle: () => () => undefined,
    onNetwork: () => () => undefined,
    pictures: { load: async () => '' },
    storage,
    devices: null,
    claims: null,
    offerWayBack: null,
    showOutside: null,
    afterDrawing: null,
    dispose: () => undefined,
  }
}

const NOTHING_KEPT: HostPort['storage'] = {
  get: () => null,
  set: () => false,
  remove: () => undefined,
}

/** A storage that is a map. */
export function mapStorage(kept: Map<string, string>): HostPort['storage'] {
  return {
    get: (key) => kept.get(key) ?? null,
    set: (key, value) => kept.set(key, value) === kept,
    remove: (key) => void kept.delete(key),
  }
}
