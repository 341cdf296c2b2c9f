import type { CallEffect } from '../machine/effects/callEffect'

/** The effects of one step, apart by who waits for them. Each part is in the machine's order. */
export interface EffectsByUrgency {
  /** What the far side waits for. */
  readonly requests: readonly CallEffect[]
  /** What the app waits for: its listeners, and its promises. */
  readonly tidings: readonly CallEffect[]
  /** Devices and media, which take time of this page's own. */
  readonly rest: readonly CallEffect[]
}

/** Tells apart what is to be done first of a step, then, and last: to let go of media alone takes some 20 ms. */
export function byUrgency(effects: readonly CallEffect[]): EffectsByUrgency {
  return {
    requests: effects.filter(isRequest),
    tidings: effects.filter(isTiding),
    rest: effects.filter((effect) => !isRequest(effect) && !isTiding(effect)),
  }
}

function isRequest({ type }: CallEffect): boolean {
  return type.startsWith('signal.') || type === 'outbox.send'
}

function isTiding({ type }: CallEffect): boolean {
  return type === 'announce' || type === 'report' || type.startsWith('dial.') || type.startsWith('accept.')
}
