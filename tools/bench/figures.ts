import type { MarkName } from './BenchSide'
import type { SideOfCall, TimedCall } from './oneCall'

/** What is compared. `ms`: shorter is better; `part`: of one processor. */
export const FIGURES = {
  called: { what: 'dial → called on the other side', unit: 'ms' },
  painted: { what: 'dial → ring painted', unit: 'ms' },
  opened: { what: 'dial → call page painted here', unit: 'ms' },
  longestFrame: { what: 'longest frame while it opens', unit: 'ms' },
  frame: { what: 'accept → first decoded frame, mean of both', unit: 'ms' },
  ended: { what: 'hang up → ended on the other side', unit: 'ms' },
  ringing: { what: 'processor while it rings', unit: 'part' },
  talking: { what: 'processor while they talk', unit: 'part' },
} as const

/** The name of one of them. */
export type Figure = keyof typeof FIGURES

/** All there are. */
export const FIGURE_NAMES = Object.keys(FIGURES) as readonly Figure[]

/** The figures of one call. */
export function figuresOf({ caller, callee, cpu, longestFrame }: TimedCall): Record<Figure, number> {
  const dialled = at(caller, 'dial')
  const accepted = at(callee, 'accept')
  return {
    called: at(callee, 'called') - dialled,
    painted: at(callee, 'painted') - dialled,
    opened: at(caller, 'opened') - dialled,
    longestFrame,
    frame: (at(caller, 'frame') + at(callee, 'frame')) / 2 - accepted,
    ended: at(callee, 'ended') - at(caller, 'hangUp'),
    ringing: cpu.ringing,
    talking: cpu.talking,
  }
}

function at({ marks }: SideOfCall, name: MarkName): number {
  const moment = marks[name]
  if (moment === undefined) throw new Error(`${name} was not marked`)
  return moment
}
