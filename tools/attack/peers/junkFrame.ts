import { encodeFrame, PUSH } from 'yunxin-local-cloud/sdk-stage'
import type { Chance } from '../../soak/Chance'

// All but the one by which the service puts a device out, which is an order and no junk.
const { kicked: _, ...pushes } = PUSH
const [first = PUSH.message, ...others] = Object.values(pushes)

/** No service of the link; what the SDK takes for an answer to its login would be no junk either. */
const NO_SERVICES = [2, 5, 9, 14, 19, 25, 39, -1, 1e6] as const

function anything(chance: Chance, depth = 0): unknown {
  const kinds = ['null', 'number', 'text', 'flag', 'json', 'list', 'object'] as const
  switch (depth > 3 ? 'null' : chance.of(kinds)) {
    case 'null':
      return null
    case 'number':
      return chance.of([7, -1, 1e300, 0.5])
    case 'text':
      return chance.of(['', 'x', '[', 'alice', 'bob'])
    case 'flag':
      return chance.happens(0.5)
    case 'json':
      return chance.of(['{"type":3}', '[]', '[null]', 'null', `${'['.repeat(5_000)}${']'.repeat(5_000)}`])
    case 'list':
      return [anything(chance, depth + 1), anything(chance, depth + 1)]
    case 'object':
      return Object.fromEntries(
        Array.from({ length: 8 }, () => [String(chance.upTo(30)), anything(chance, depth + 1)]),
      )
  }
}

/** A frame of the link with anything in it: junk under the name of a push, of no service, or of nothing at all. */
export function junkFrame(chance: Chance): string {
  const { sid, cid } = chance.of([first, ...others])
  const packets: readonly [unknown, ...unknown[]] = [
    { sid, cid, ser: 0, code: 200, r: [anything(chance), anything(chance)] },
    { sid, cid, ser: 0, code: 200, r: anything(chance) },
    {
      sid: chance.of(NO_SERVICES),
      cid: chance.upTo(20),
      ser: chance.upTo(9),
      code: 200,
      r: [anything(chance)],
    },
    anything(chance),
  ]
  const data = JSON.stringify(chance.of(packets))
  return chance.happens(0.05) ? data : encodeFrame({ type: 'message', data })
}
