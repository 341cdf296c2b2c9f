import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../../tools/root'
import { StatusWays } from './diagram'
import { explore } from './explore'
import { deepSearches, longSearches, searches } from './searches'
import { asTest } from './trace'

// MODEL_DEPTH=2, as in the full run, explores further: minutes in place of seconds.
const isDeep = Number(process.env.MODEL_DEPTH ?? (process.env.TEST_FULL ? 2 : 1)) > 1
/** More states than this a search does not hold in memory; it says so. */
const MOST_STATES = 2_000_000
const drawn = [...searches, ...longSearches]
const planned = isDeep ? [...drawn, ...deepSearches] : searches

const count = new Intl.NumberFormat('en', { maximumFractionDigits: 0 })
const figures: string[] = []
const ways = new StatusWays()
const explored = new Set<string>()

describe('whatever the order of events, every rule holds for', () => {
  it.each(planned.map((search) => [search.title, search] as const))('%s', (title, { scenario }) => {
    const found = explore(scenario, {
      states: MOST_STATES,
      onMove: drawn.some((search) => search.title === title) ? ways.note : undefined,
    })
    explored.add(title)
    if (found.violation !== null) throw new Error(asTest(scenario, found.violation))
    expect(found.settled).toBeGreaterThan(0)
    const bound = found.cutOff ? ' (not all of them)' : ''
    const { states, moves, traces } = found
    figures.push(
      `${title}: ${count.format(states)} states${bound}, ${count.format(moves)} moves, ${traces.toPrecision(3)} traces`,
    )
  })

  it('the state diagram in the docs has every way that was seen here (`npm run diagram` draws it)', () => {
    // Of some of the searches nothing can be said.
    expect(searches.filter(({ title }) => !explored.has(title))).toEqual([])
    expect(ways.missingFrom(readFileSync(join(root, 'docs/races.md'), 'utf8'))).toEqual([])
  })

  const wholly = isDeep ? it : it.skip
  wholly(`${isDeep ? '' : 'in the full run only: '}the state diagram in the docs has no other`, () => {
    expect(drawn.filter(({ title }) => !explored.has(title))).toEqual([])
    expect(readFileSync(join(root, 'docs/races.md'), 'utf8')).toContain(ways.diagram())
  })

  afterAll(() => {
    process.stdout.write(`${figures.join('\n')}\n`)
  })
})
