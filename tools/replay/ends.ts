import type { LastCall } from '../../src/call'
import type { CallRecord } from '../../src/call/machine/record/record'
import type { Replayed } from './replay'

/** The calls that ended in a report, as the app was told, in order. */
export function endsIn(steps: readonly Replayed[]): readonly LastCall[] {
  return steps.flatMap(({ effects }) =>
    effects.flatMap((effect) =>
      effect.type === 'announce' && effect.announcement.name === 'onCallEnd'
        ? [effect.announcement.data.lastCall]
        : [],
    ),
  )
}

/** The records that this side has had sent, each once however often it was tried. */
export function recordsIn(steps: readonly Replayed[]): readonly CallRecord[] {
  const sent = steps.flatMap(({ effects }) =>
    effects.flatMap((effect) =>
      effect.type === 'outbox.send' && effect.item.request.kind === 'record'
        ? [effect.item.request.record]
        : [],
    ),
  )
  return [...new Map(sent.map((record) => [JSON.stringify(record), record])).values()]
}
