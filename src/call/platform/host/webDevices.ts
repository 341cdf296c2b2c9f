import type { CallDevice, CallDevices, ChosenDevices, DeviceKind, DeviceList, DeviceUser } from '../devices'
import type { Clock, Dispose } from '../ports'
import { attempt } from './attempt'

const KEY = 'taro-nertc-call.devices'
/** How long a browser may take to say what there is, in ms. */
const LIST_WAIT = 3_000

const KINDS: Readonly<Partial<Record<MediaDeviceKind, DeviceKind>>> = {
  audioinput: 'microphone',
  videoinput: 'camera',
  audiooutput: 'loudspeaker',
}
/** What Chromium lists besides: others of the list under another name. */
const ALIASES = ['default', 'communications', '']

/** What of a window has devices, and keeps which of them were chosen. */
export interface DeviceWindow {
  readonly navigator: { readonly mediaDevices?: MediaDevices }
  readonly localStorage: Storage
  readonly HTMLMediaElement: { readonly prototype: object }
}

/** Devices of a browser, chosen for all pages of the site. */
export function createWebDevices(
  window: DeviceWindow,
  clock: Pick<Clock, 'after'>,
): CallDevices & ChosenDevices {
  const users = new Set<DeviceUser>()
  const listeners = new Set<() => void>()
  const replacedListeners = new Set<Parameters<CallDevices['onReplaced']>[0]>()
  const canPlayElsewhere = 'setSinkId' in window.HTMLMediaElement.prototype
  const tell = () => listeners.forEach((listener) => listener())

  function listen(isFirst: boolean, act: 'addEventListener' | 'removeEventListener'): void {
    // A page that is not secure has none.
    if (isFirst) window.navigator.mediaDevices?.[act]?.('devicechange', tell)
  }

  let choice = kept(window)
  const chosen = (kind: DeviceKind) => choice[kind] ?? null
  const note = (kind: DeviceKind, id: string | null) => {
    const { [kind]: _, ...others } = choice
    choice = id === null ? others : { ...others, [kind]: id }
    // Where it cannot be kept, it holds for this page.
    attempt(() => window.localStorage.setItem(KEY, JSON.stringify(choice)))
  }

  return {
    chosen,
    async list() {
      const { mediaDevices } = window.navigator
      if (mediaDevices === undefined) return NONE
      let stopTimer: Dispose = () => undefined
      const late = new Promise<readonly MediaDeviceInfo[]>((resolve) => {
        stopTimer = clock.after(LIST_WAIT, () => resolve([]))
      })
      const told = mediaDevices.enumerateDevices().catch(() => [])
      const found = await Promise.race([told, late]).finally(stopTimer)
      const list = sorted(found)
      return canPlayElsewhere ? list : { ...list, loudspeaker: [] }
    },
    async choose(kind, id) {
      const former = chosen(kind)
      note(kind, id)
      try {
        await Promise.all([...users].map((user) => user.change(kind)))
      } catch (thrown) {
        note(kind, former)
        throw thrown
      } finally {
        tell()
      }
    },
    onChange(listener) {
      listen(listeners.size === 0, 'addEventListener')
      listeners.add(listener)
      return () => {
        if (listeners.delete(listener)) listen(listeners.size === 0, 'removeEventListener')
      }
    },
    onLevel: (listener) => [...users].pop()?.onLevel(listener) ?? (() => undefined),
    onReplaced(listener) {
      replacedListeners.add(listener)
      return () => {
        replacedListeners.delete(listener)
      }
    },
    serve(user) {
      users.add(user)
      return () => {
        users.delete(user)
      }
    },
    replaced: (device) => replacedListeners.forEach((listener) => listener(device)),
  }
}

const NONE: DeviceList = { microphone: [], camera: [], loudspeaker: [] }

function sorted(found: readonly MediaDeviceInfo[]): DeviceList {
  const list: Record<DeviceKind, CallDevice[]> = { microphone: [], camera: [], loudspeaker: [] }
  for (const { kind, deviceId: id, label: name } of found) {
    const ours = KINDS[kind]
    if (ours !== undefined && !ALIASES.includes(id)) list[ours].push({ id, name })
  }
  return list
}

/** What was chosen; nothing where the browser refuses to look, or somebody else has written there. */
function kept(window: DeviceWindow): Partial<Record<DeviceKind, string>> {
  const text = attempt(() => window.localStorage.getItem(KEY))
  const read: unknown = attempt(() => JSON.parse(text ?? 'null'))
  if (typeof read !== 'object' || read === null) return {}
  const entries = Object.entries(read).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  )
  return Object.fromEntries(entries)
}
