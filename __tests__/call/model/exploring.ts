import { explore } from './explore'
import type { Planned } from './searches'
import { asTest } from './trace'
import type { StatusWays } from './diagram'

/** MODEL_DEPTH=2, as in the full run, explores further: half an hour and more in place of seconds. 3 takes twice as long. */
const DEPTH = Number(process.env.MODEL_DEPTH ?? (process.env.TEST_FULL ? 2 : 1))
export const isDeep = DEPTH > 1
/** A search ends with so many states, the nearest there are, and says so; of twice as many two outgrow the memory. */
const MOST_STATES = DEPTH > 2 ? 2_000_000 : 1_000_000

const count = new Intl.NumberFormat('en', { maximumFractionDigits: 0 })

/**
 * A test for each search, which fails with the events that broke a rule, and at the end a line of figures for each.
 * @param onMove - told of each move of a search
 * @returns the titles of those that were explored, as they are
 */
export function explores(planned: readonly Planned[], onMove?: StatusWays['note']): ReadonlySet<string> {
  const figures: string[] = []
  const explored = new Set<string>()

  it.each(planned.map((search) => [search.title, search] as const))('%s', (title, { scenario }) => {
    const found = explore(scenario, { states: MOST_STATES, onMove })
    explored.add(title)
    if (found.violation !== null) throw new Error(asTest(scenario, found.violation))
    expect(found.settled).toBeGreaterThan(0)
    const bound = found.cutOff ? ' (not all of them)' : ''
    const { states, moves, traces } = found
    figures.push(
      `${title}: ${count.format(states)} states${bound}, ${count.format(moves)} moves, ${traces.toPrecision(3)} traces`,
    )
  })

  afterAll(() => {
    process.stdout.write(`${figures.join('\n')}\n`)
  })
  return explored
}

/**
 * Searches that take minutes each, in files of their own: two processes explore at once, and none holds what another has
 * seen.
 * @param name - which of them these are
 */
export function exploresDeeply(name: string, planned: readonly Planned[]): void {
  const wholly = isDeep ? describe : describe.skip
  wholly(`${isDeep ? '' : 'in the full run only: '}further on, every rule holds for ${name}`, () => {
    explores(planned)
  })
}
