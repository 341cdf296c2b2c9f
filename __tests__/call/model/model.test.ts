import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../../tools/root'
import { StatusWays } from './diagram'
import { explores, isDeep } from './exploring'
import { longSearches, searches } from './searches'

const drawn = [...searches, ...longSearches]
const ways = new StatusWays()

describe('whatever the order of events, every rule holds for', () => {
  const explored = explores(isDeep ? drawn : searches, ways.note)

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
})
