import type { CallEffect } from '../../src/call/machine/effects/callEffect'
import type { CallStatus } from '../../src/call'
import { statusOf } from '../../src/call/machine/state/callState'
import type { Replayed } from './replay'

/** Who something comes from, or goes to, as one side sees it. */
export type Lane = 'user' | 'device' | 'service' | 'media'

/** One arrow. */
export interface Arrow {
  readonly side: number
  /** In ms since 1970, by the first side's clock. */
  readonly at: number
  readonly from: Lane
  readonly to: Lane
  readonly label: string
  /** The machine's state after it, to be looked at. */
  readonly detail: string
  readonly differs: boolean
}

/** How long a side was in one status. */
export interface Stretch {
  readonly side: number
  readonly status: CallStatus
  readonly from: number
  readonly to: number
}

/** How far the second side's clock is ahead of the first's, in ms, by the first invite that both know; 0 without one. */
export function clockDifference(one: readonly Replayed[], other: readonly Replayed[]): number {
  return differenceFrom(one, other) ?? 0 - (differenceFrom(other, one) ?? 0)
}

/** Where `caller` has dialled: the invite reaches the far side when the service's answer reaches the caller, or about so. */
function differenceFrom(caller: readonly Replayed[], callee: readonly Replayed[]): number | undefined {
  for (const { event } of caller) {
    if (event.type !== 'signal.placed') continue
    const there = callee.find(
      (step) => step.event.type === 'signal.invited' && step.event.invite.callId === event.callId,
    )
    if (there !== undefined) return there.event.at - event.at
  }
  return undefined
}

/** The arrows of one side, in order. */
export function arrowsOf(steps: readonly Replayed[], side: number, ahead: number): readonly Arrow[] {
  return steps.flatMap(({ event, after, effects, differs }) => {
    const about = { side, at: event.at - ahead, detail: JSON.stringify(after.call, null, 1) }
    const came = { ...about, from: sourceOf(event.type), to: 'device', label: event.type, differs } as const
    const went = effects.flatMap((effect) => {
      const to = targetOf(effect)
      return to === null
        ? []
        : [{ ...about, from: 'device', to, label: labelOf(effect), differs: false } as const]
    })
    return [came, ...went]
  })
}

/** What status one side was in, and how long. */
export function stretchesOf(steps: readonly Replayed[], side: number, ahead: number): readonly Stretch[] {
  return steps.flatMap(({ event, after }, at) => {
    const next = steps[at + 1]
    if (next === undefined) return []
    return [{ side, status: statusOf(after), from: event.at - ahead, to: next.event.at - ahead }]
  })
}

function sourceOf(type: string): Lane {
  if (/^(user|app)\./.test(type)) return 'user'
  if (/^(signal|outbox)\./.test(type)) return 'service'
  return /^(media|devices)\./.test(type) ? 'media' : 'device'
}

function targetOf({ type }: CallEffect): Lane | null {
  if (/^(signal\.|outbox\.send)/.test(type)) return 'service'
  if (/^(rtc|devices)\./.test(type)) return 'media'
  return /^(announce|dial|accept)/.test(type) ? 'user' : null
}

function labelOf(effect: CallEffect): string {
  if (effect.type === 'announce') return effect.announcement.name
  return effect.type === 'outbox.send' ? effect.item.request.kind : effect.type
}
