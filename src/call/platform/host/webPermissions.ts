import type { DeviceNeed, PermissionState } from '../../machine/terms/media'
import type { HostPort } from '../ports'

type Kind = keyof DeviceNeed
type Answers = Record<Kind, PermissionState>

const INPUT: Readonly<Record<Kind, MediaDeviceKind>> = { microphone: 'audioinput', camera: 'videoinput' }

/** What of a browser grants microphone and camera. */
export interface WebPermissionsOptions {
  /** The browser's microphones and cameras; throws CallError UNSUPPORTED_PLATFORM where the page is offered none. */
  readonly mediaDevices: () => Pick<MediaDevices, 'getUserMedia' | 'enumerateDevices'>
  /** Missing in older browsers. */
  readonly permissions: Pick<Permissions, 'query'> | undefined
}

/**
 * Asks for microphone and camera the way a browser does: where the page was allowed before, nothing is opened; else both
 * are opened at once, so that there is one dialogue, and closed again.
 */
export function createWebPermissions(options: WebPermissionsOptions): HostPort['requestDevices'] {
  const { mediaDevices, permissions } = options
  // Safari does not remember for `query` what the user has just allowed.
  const allowed = new Set<Kind>()

  async function stateOf(kind: Kind): Promise<PermissionState | 'unknown'> {
    if (allowed.has(kind)) return 'granted'
    try {
      // Not every browser's list of names has these two, so that TypeScript's has not either.
      const status = await permissions?.query({ name: kind as PermissionName })
      return status === undefined || status.state === 'prompt' ? 'unknown' : status.state
    } catch {
      // A browser that knows the function but not the name; asking the user answers it too.
      return 'unknown'
    }
  }

  async function isThere(kind: Kind): Promise<boolean> {
    try {
      const found = await mediaDevices().enumerateDevices()
      return found.some((device) => device.kind === INPUT[kind])
    } catch {
      // Then opening it tells.
      return true
    }
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
    const states = await Promise.all(
      kinds.map(async (kind) => [kind, (await stateOf(kind)) === 'granted' ? 'granted' : 'denied'] as const),
    )
    // Built from `kinds`, so that it has these keys and no other.
    return Object.fromEntries(states) as Partial<Answers>
  }

  return async function requestDevices(need) {
    mediaDevices()
    const answers: Answers = { microphone: 'granted', camera: 'granted' }
    const toAsk: Kind[] = []
    for (const kind of kindsOf(need)) {
      const state = await stateOf(kind)
      if (state === 'unknown') toAsk.push(kind)
      else answers[kind] = state === 'granted' && !(await isThere(kind)) ? 'missing' : state
    }
    if (toAsk.length > 0) Object.assign(answers, await ask(toAsk))
    for (const kind of toAsk) if (answers[kind] === 'granted') allowed.add(kind)
    return answers
  }
}

function kindsOf(need: DeviceNeed): Kind[] {
  const kinds: readonly Kind[] = ['microphone', 'camera']
  return kinds.filter((kind) => need[kind])
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
