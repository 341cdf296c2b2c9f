import { statusOf } from '../../src/call/machine/state/callState'
import type { Replayed } from './replay'

/** The way of a report, one line a step: when, what happened, what became of it, and what was asked for. */
export function timelineOf(steps: readonly Replayed[]): string {
  return steps.flatMap((step, at) => linesOf(step, steps[at - 1])).join('\n')
}

function linesOf(step: Replayed, previous: Replayed | undefined): readonly string[] {
  const { part, event, before, after, effects, reported, differs } = step
  const begins = part !== previous?.part
  const since = begins || previous === undefined ? 0 : event.at - previous.event.at
  const [from, to] = [statusOf(before), statusOf(after)]
  const line = [
    `+${String(since).padStart(7)} ms`,
    `${event.type}${detailOf(step)}`.padEnd(36),
    from === to ? from : `${from} → ${to}`,
    effects.length === 0 ? '' : `  ${effects.map(({ type }) => type).join(', ')}`,
  ].join('  ')
  const otherwise = `            it was then: ${reported.status}  ${reported.effects.join(', ')}`
  return [
    ...(begins ? [`${previous === undefined ? '' : '\n'}— ${new Date(event.at).toISOString()}`] : []),
    line.trimEnd(),
    ...(differs ? [otherwise.trimEnd()] : []),
  ]
}

/** The word or two that tell apart events of one type. */
function detailOf({ event }: Replayed): string {
  const told = ['timer', 'code', 'status', 'arrival', 'kind', 'how', 'reason'].flatMap((key) => {
    const value: unknown = Reflect.get(event, key)
    return typeof value === 'string' || typeof value === 'number' ? [String(value)] : []
  })
  return told.length === 0 ? '' : ` (${told.join(', ')})`
}
