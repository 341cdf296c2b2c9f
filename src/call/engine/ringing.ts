import { CallError } from '../error/CallError'
import type { CallSnapshot } from '../machine/terms/snapshot'
import type { HostPort, RingSettings, RingTone } from '../platform/ports'
import type { Attempt } from './attempt'

/** How calls are heard and felt; `true` as the module has it, `false` not at all. */
export type RingChoice = boolean | RingSettings

/** @throws CallError INVALID_ARGUMENT for a volume that is not from 0 to 1, or an address that is no string */
export function requireRing(choice: RingChoice): RingChoice {
  const { ringing = '', dialling = '', volume = 1 } = Object(choice) as RingSettings
  if (typeof ringing === 'string' && typeof dialling === 'string' && volume >= 0 && volume <= 1) return choice
  throw new CallError('INVALID_ARGUMENT', 'ring has addresses, ringing and dialling, and a volume of 0 … 1')
}

/** What is heard and felt of a call: it follows from the snapshot and from what the app has chosen, and from nothing else. */
export interface Ringing {
  /** As the app has chosen it last, where it is to ring at all. */
  settings(): RingSettings
  /** Takes another choice, also for what rings already. What an object does not name stays as it was. */
  set(choice: RingChoice): void
  /** Makes what is heard and felt equal to what a snapshot asks for. */
  follow(snapshot: CallSnapshot): void
  /** Silence. */
  stop(): void
}

/** Rings by way of the host, as the app has chosen it. */
export function createRinging(host: Pick<HostPort, 'ring'>, first: RingChoice, attempt: Attempt): Ringing {
  let settings: RingSettings = {}
  let isOn = true
  let tone: RingTone | null = null

  function choose(choice: RingChoice): void {
    isOn = choice !== false
    if (typeof choice === 'object') settings = { ...settings, ...choice }
  }

  function sound(next: RingTone | null): void {
    tone = next
    attempt('the ring tone', () => host.ring(isOn ? tone : null, settings))
  }

  choose(first)
  return {
    settings: () => settings,
    set(choice) {
      choose(choice)
      sound(tone)
    },
    follow: (snapshot) => sound(toneOf(snapshot)),
    stop: () => sound(null),
  }
}

function toneOf({ callStatus, channelId, ringMuted }: CallSnapshot): RingTone | null {
  if (callStatus === 'called') return ringMuted ? null : 'ringing'
  // Before the service has taken the call nothing rings on the far side.
  return callStatus === 'calling' && channelId !== null ? 'dialling' : null
}
