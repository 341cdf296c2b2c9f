import type { DeviceNeed, PermissionState } from '../../machine/terms/media'
import type { Clock, Dispose, HostPort } from '../ports'

/** How long a browser may take to say what it knows of its devices, in ms: opening them tells as well. */
const LOOK_WAIT = 2_000

type Kind = keyof DeviceNeed
type Answers = Record<Kind, PermissionState>

const ALL: readonly Kind[] = ['microphone', 'camera']
const INPUT: Readonly<Record<Kind, MediaDeviceKind>> = { microphone: 'audioinput', camera: 'videoinput' }

/** What of a browser grants microphone and camera. */
export interface WebPermissionsOptions {
  /** The browser's microphones and cameras; throws CallError UNSUPPORTED_PLATFORM where the page is offered none. */
  readonly mediaDevices: () => WebDevices
  /** Missing in older browsers. */
  readonly permissions: Pick<Permissions, 'query'> | undefined
  readonly clock: Pick<Clock, 'after'>
}

type WebDevices = Pick<
  MediaDevices,
  'getUserMedia' | 'enumerateDevices' | 'addEventListener' | 'removeEventListener'
>

/** How a browser is asked for microphone and camera. */
export interface WebPermissions {
  readonly request: HostPort['requestDevices']
  /** Watches for devices no more. */
  readonly dispose: Dispose
}

/**
 * Asks for microphone and camera the way a browser does: where the page was allowed before, nothing is opened; else both
 * are opened at once, so that there is one dialogue, and closed again. What can be known before anybody calls is looked up
 * beforehand, and followed: where the page is allowed, a call does not wait for an answer that is known.
 */
export function createWebPermissions(options: WebPermissionsOptions): WebPermissions {
  const { mediaDevices, permissions, clock } = options
  // Safari does not remember for `query` what the user has just allowed.
  const allowed = new Set<Kind>()
  /** Each follows by itself what the user decides later. */
  const statuses = new Map<Kind, Pick<PermissionStatus, 'state'>>()
  /** Null until they were looked up, and while they change. */
  let there: ReadonlySet<string> | null = null

  async function look(): Promise<void> {
    await Promise.all([...ALL.map(lookUp), listDevices()])
  }

  /** A browser that never answers keeps nobody from being asked. */
  async function lookInTime(): Promise<void> {
    let stopTimer: Dispose = () => undefined
    const late = new Promise<void>((resolve) => (stopTimer = clock.after(LOOK_WAIT, resolve)))
    await Promise.race([look(), late])
    stopTimer()
  }

  async function lookUp(kind: Kind): Promise<void> {
    if (statuses.has(kind)) return
    try {
      // Not every browser's list of names has these two, so that TypeScript's has not either.
      const status = await permissions?.query({ name: kind as PermissionName })
      if (status !== undefined) statuses.set(kind, status)
    } catch {
      // A browser that knows the function but not the name; asking the user answers it too.
    }
  }

  async function listDevices(): Promise<void> {
    try {
      const found = await mediaDevices().enumerateDevices()
      there = new Set(found.map((device) => device.kind))
    } catch {
      // Then opening them tells.
    }
  }

  function stateOf(kind: Kind): PermissionState | 'unknown' {
    if (allowed.has(kind)) return 'granted'
    const state = statuses.get(kind)?.state
    return state === undefined || state === 'prompt' ? 'unknown' : state
  }

  function devicesChanged(): void {
    there = null
    void listDevices()
  }

  async function ask(kinds: readonly Kind[]): Promise<Partial<Answers>> {
    try {
      const stream = await mediaDevices().getUserMedia({
        audio: kinds.includes('microphone'),
        video: kinds.includes('camera'),
      })
      stream.getTracks().forEach((track) => track.stop())
      return answersFor(kinds, 'granted')
    } catch (thrown) {
      if (isRefusal(thrown)) return settleRefusal(kinds)
      // A device is missing or in use. Of two, the other one may still be had.
      if (kinds.length < 2) return answersFor(kinds, isBusy(thrown) ? 'busy' : 'missing')
      return { ...(await ask(['microphone'])), ...(await ask(['camera'])) }
    }
  }

  // One dialogue was refused for both, though one of them may have been allowed long before.
  async function settleRefusal(kinds: readonly Kind[]): Promise<Partial<Answers>> {
    // Not every browser's answer follows what the user decides.
    statuses.clear()
    await lookInTime()
    const states = kinds.map((kind) => [kind, stateOf(kind) === 'granted' ? 'granted' : 'denied'] as const)
    // Built from `kinds`, so that it has these keys and no other.
    return Object.fromEntries(states) as Partial<Answers>
  }

  function request(need: DeviceNeed): Answers | Promise<Answers> {
    const kinds = kindsOf(need)
    const { answers, unknown } = known(kinds)
    return there !== null && unknown.length === 0 ? answers : lookAndAsk(kinds)
  }

  async function lookAndAsk(kinds: readonly Kind[]): Promise<Answers> {
    mediaDevices()
    const isKnown = there !== null && kinds.every((kind) => allowed.has(kind) || statuses.has(kind))
    if (!isKnown) await lookInTime()
    const { answers, unknown } = known(kinds)
    if (unknown.length === 0) return answers
    const asked = { ...answers, ...(await ask(unknown)) }
    for (const kind of unknown) if (asked[kind] === 'granted') allowed.add(kind)
    return asked
  }

  /** What is known of each kind, and of which kinds nothing is. */
  function known(kinds: readonly Kind[]): { readonly answers: Answers; readonly unknown: Kind[] } {
    const answers: Answers = { microphone: 'granted', camera: 'granted' }
    const unknown: Kind[] = []
    for (const kind of kinds) {
      const state = stateOf(kind)
      const isMissing = state === 'granted' && there !== null && !there.has(INPUT[kind])
      if (state === 'unknown') unknown.push(kind)
      else answers[kind] = isMissing ? 'missing' : state
    }
    return { answers, unknown }
  }

  void look()
  const dispose = follow(mediaDevices, devicesChanged)
  return { request, dispose }
}

/** Where the page is offered no devices there are none to follow. */
function follow(mediaDevices: () => WebDevices, listener: () => void): Dispose {
  try {
    const devices = mediaDevices()
    devices.addEventListener('devicechange', listener)
    return () => devices.removeEventListener('devicechange', listener)
  } catch {
    return () => undefined
  }
}

function kindsOf(need: DeviceNeed): Kind[] {
  return ALL.filter((kind) => need[kind])
}

function answersFor(kinds: readonly Kind[], state: PermissionState): Partial<Answers> {
  // Built from `kinds`, so that it has these keys and no other.
  return Object.fromEntries(kinds.map((kind) => [kind, state])) as Partial<Answers>
}

/** There is one, and another program has it, or it does not start. */
function isBusy(thrown: unknown): boolean {
  return thrown instanceof Error && /^(NotReadable|TrackStart|Abort)Error$/.test(thrown.name)
}

function isRefusal(thrown: unknown): boolean {
  return thrown instanceof Error && /^(NotAllowed|PermissionDenied|Security)Error$/.test(thrown.name)
}
