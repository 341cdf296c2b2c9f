import type { Replayed } from './replay'

/** Something that was asked for, and how long it took. */
export interface Wait {
  readonly side: number
  readonly label: string
  readonly from: number
  /** Null where nothing ever came. */
  readonly to: number | null
}

/** What each effect waits for. */
const ENDED_BY: Readonly<Record<string, readonly string[]>> = {
  'devices.ask': ['devices.allowed', 'devices.refused'],
  'signal.call': ['signal.placed', 'signal.placeFailed'],
  'signal.callSetup': ['signal.answered', 'signal.answerFailed'],
  'rtc.openDevices': ['devices.opened', 'devices.failed'],
  'rtc.join': ['media.joined', 'media.failed'],
  'rtc.publish': ['media.published', 'media.failed'],
  'rtc.admit': ['media.arrival'],
}

/** How long each request, device and step of the media took, and the first media of the far side. */
export function waitsOf(steps: readonly Replayed[], side: number, ahead: number): readonly Wait[] {
  return steps.flatMap(({ event, effects }, at) =>
    effects.flatMap(({ type }) => {
      const enders = ENDED_BY[type]
      if (enders === undefined) return []
      const end = steps.slice(at + 1).find((later) => enders.includes(later.event.type))
      return [
        { side, label: type, from: event.at - ahead, to: end === undefined ? null : end.event.at - ahead },
      ]
    }),
  )
}
