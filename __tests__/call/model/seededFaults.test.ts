import { explore } from './explore'
import { RULES } from './rules'
import { seededFaults } from './seededFaults'
import { labelOf } from './moveLabel'
import { replay } from './trace'

/** So far a search goes for a mistake; each is found long before. */
const MOST_STATES = 60_000

describe('the search finds', () => {
  it.each(seededFaults.map((fault) => [fault.mistake, fault] as const))('%s', (_, { scenario, breaks }) => {
    const { violation } = explore(scenario, { states: MOST_STATES })
    expect(violation?.rule).toBe(breaks)
    // The trace it hands out leads there again, and nowhere near it before.
    const again = replay(scenario, violation?.trace ?? [])
    expect(again.violation?.rule).toBe(breaks)
    expect(again.violation?.trace).toEqual(violation?.trace)
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
