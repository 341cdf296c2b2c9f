import { waterfallOf } from '../../../tools/bench/waterfall'
import { timedCall } from './timedCall'

/** What is written beside the dots, from above. */
function textsOf(svg: string): string[] {
  return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text ?? '')
}

test('each part of a call is drawn from its tap until what it was for was seen, in the order in which it happened', () => {
  expect(textsOf(waterfallOf(timedCall(), 'a call'))).toEqual([
    'a call',
    'caller',
    'callee',
    ...['dial: 140 ms', 'caller ● dial', '0', 'caller → 18_16', '10', 'callee ← &lt;invite>', '55'],
    ...['callee ● called', '60', 'caller ● opened', '90', 'callee ● painted', '140'],
    ...['accept: 800 ms', 'callee ● accept', '0', 'callee ● frame', '600', 'caller ● frame', '800'],
    ...['hang up: 70 ms', 'caller ● hangUp', '0', 'callee ● ended', '70'],
  ])
})
