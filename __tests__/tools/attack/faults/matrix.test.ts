import { costsOf } from '../../../../tools/attack/faults/costs'
import { FAULTS } from '../../../../tools/attack/faults/matrix'
import { SCENES } from '../../../../tools/attack/faults/scenes'

test('no two attacks have the same name', () => {
  const names = FAULTS.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
})

test('a request goes wrong in five ways, and a push, which has no answer, in three', () => {
  const count = SCENES.flatMap(({ messages }) => messages).reduce(
    (sum, { on }) => sum + (on === 'request' ? 5 : 3),
    0,
  )
  expect(FAULTS).toHaveLength(count)
})

test('every request and push of a call goes wrong in some scene', () => {
  const names = new Set(FAULTS.map(({ order }) => `${order.on} ${order.name}`))
  const wanted = [
    ...['call', 'callSetup', 'rejectInvite', 'cancelInvite', 'closeRoom', 'getRoomInfo', 'sendControl'].map(
      (name) => `request ${name}`,
    ),
    'request sendMessage',
    ...['invite', 'accept', 'reject', 'cancel', 'close', 'join', 'control', 'multiClient', 'record'].map(
      (name) => `push ${name}`,
    ),
  ]
  expect([...names].sort()).toEqual(wanted.sort())
})

test('what costs nothing is most of it', () => {
  const costly = FAULTS.filter((fault) => costsOf(fault).length > 0)
  expect(costly.length).toBeLessThan(FAULTS.length / 6)
})
