import type { CallEffect } from '../machine/effects/callEffect'

/**
 * The same effects, and what the far side waits for comes first: to let go of media, or to tell the app, takes time of this
 * page's own. Requests stay in their order, and so does the rest.
 */
export function requestsFirst(effects: readonly CallEffect[]): readonly CallEffect[] {
  return [...effects.filter(isRequest), ...effects.filter((effect) => !isRequest(effect))]
}

function isRequest({ type }: CallEffect): boolean {
  return type.startsWith('signal.') || type === 'outbox.send'
}
