import { isFullRun } from '../../fullRun'
import { explore } from './explore'
import { RULES } from './rules'
import type { SeededFault } from './faultyMachine'
import { seededFaults } from './seededFaults'
import { labelOf } from './moveLabel'
import { replay } from './trace'

/** So far a search goes for a mistake; each is found long before. */
const MOST_STATES = 60_000

/** Found last, among most of those states: each takes as long as all the others together. */
const FOUND_LATE = [
  'both give way',
  'who ends a call in which the other side comes back is not believed how long it was',
  'who comes back has every device on',
  'a page that goes leaves the record for later',
  'a call is measured by a clock that may be set',
  'a call that is come back into counts from anew',
  'of a dial whose room is gone is written without a look at what was',
]

function finds({ scenario, breaks }: SeededFault): void {
  const { violation } = explore(scenario, { states: MOST_STATES })
  expect(violation?.rule).toBe(breaks)
  // The trace it hands out leads there again, and nowhere near it before.
  const again = replay(scenario, violation?.trace ?? [])
  expect(again.violation?.rule).toBe(breaks)
  expect(again.violation?.trace).toEqual(violation?.trace)
}

describe('the search finds', () => {
  const named = seededFaults.map((fault) => [fault.mistake, fault] as const)
  const isLate = (mistake: string) => FOUND_LATE.includes(mistake)
  it.each(named.filter(([mistake]) => !isLate(mistake)))('%s', (_, fault) => finds(fault))

  const inFullRun = isFullRun ? it : it.skip
  inFullRun.each(named.filter(([mistake]) => isLate(mistake)))(
    `${isFullRun ? '' : 'in the full run only: '}%s`,
    (_, fault) => finds(fault),
  )

  it('each of those that are found late among them', () => {
    expect(FOUND_LATE.filter((mistake) => !seededFaults.some((fault) => fault.mistake === mistake))).toEqual(
      [],
    )
  })

  it('a breach of every rule but those that the machine’s own tests break', () => {
    const broken = new Set(seededFaults.map(({ breaks }) => breaks))
    expect(Object.keys(RULES).filter((rule) => !broken.has(rule as keyof typeof RULES))).toEqual([
      'takesOverTheMeasure',
    ])
  })
})

test('a move is named so that it can be found again', () => {
  expect(labelOf({ kind: 'dial', device: 'alice', to: 'bob', type: 2 })).toBe('alice dials bob for video')
})
