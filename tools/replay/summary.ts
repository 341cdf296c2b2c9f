import { endsIn, recordsIn } from './ends'
import type { Replayed } from './replay'

/** What came of it: the ends, the records, and where the machine does otherwise now. */
export function summaryOf(steps: readonly Replayed[]): string {
  const ends = endsIn(steps).map(
    ({ callId, role, endReason, duration }) => `${callId} (${role}) ended ${endReason} after ${duration} s`,
  )
  const records = recordsIn(steps).map(
    ({ channelId, status }) => `room ${channelId} is recorded as ${status}`,
  )
  return [...ends, ...records, differences(steps)].join('\n')
}

function differences(steps: readonly Replayed[]): string {
  const first = new Map<number, Replayed>()
  steps.filter(({ differs }) => differs).forEach((step) => first.has(step.part) || first.set(step.part, step))
  if (first.size === 0) return 'The machine of this version does the same in every step.'
  const places = [...first.values()].map(
    ({ event }) => `  ${event.type} at ${new Date(event.at).toISOString()}`,
  )
  return ['The machine of this version does otherwise, in each stretch from here on:', ...places].join('\n')
}
