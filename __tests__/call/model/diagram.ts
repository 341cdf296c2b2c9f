import type { CallEvent } from '../../../src/call/machine/events/callEvent'
import { statusOf } from '../../../src/call/machine/state/callState'
import type { CallStatus } from '../../../src/call/machine/terms/snapshot'
import type { Taken } from './draft'

const STATUSES: readonly CallStatus[] = ['idle', 'calling', 'called', 'connecting', 'inCall']

/** The statuses of a call and what leads from one to another, as it is seen to happen. */
export class StatusWays {
  private readonly ways = new Map<string, Set<string>>()

  /** Looks at what one move did. */
  readonly note = (taken: readonly Taken[]): void => {
    for (const { before, after, event, otherKit } of taken) {
      // Only of our machine.
      if (otherKit) continue
      const [from, to] = [statusOf(before), statusOf(after)]
      if (from === to) continue
      const way = `${from} --> ${to}`
      this.ways.set(way, (this.ways.get(way) ?? new Set()).add(nameOf(event)))
    }
  }

  /** What was seen and the diagram on a page has not: `from --> to : event` each. */
  missingFrom(page: string): readonly string[] {
    const drawn = new Map(
      [...page.matchAll(/^ {2}(\w+ --> \w+) : (.*)$/gm)].map(([, way = '', events = '']) => [
        way,
        events.split('<br>'),
      ]),
    )
    return [...this.ways].flatMap(([way, events]) =>
      [...events].filter((event) => !drawn.get(way)?.includes(event)).map((event) => `${way} : ${event}`),
    )
  }

  /** In Mermaid's words. */
  diagram(): string {
    const lines = STATUSES.flatMap((from) =>
      STATUSES.flatMap((to) => {
        const events = this.ways.get(`${from} --> ${to}`)
        return events === undefined ? [] : [`  ${from} --> ${to} : ${[...events].sort().join('<br>')}`]
      }),
    )
    return ['stateDiagram-v2', '  [*] --> idle', ...lines].join('\n')
  }
}

function nameOf(event: CallEvent): string {
  return event.type === 'timer.expired' ? `timer ${event.timer}` : event.type
}

/** `page` with the diagram in its place, which the fence of a Mermaid block marks. */
export function withDiagram(page: string, diagram: string): string {
  return page.replace(
    /(```mermaid\n)[^]*?(\n```)/,
    (_, before: string, after: string) => before + diagram + after,
  )
}
