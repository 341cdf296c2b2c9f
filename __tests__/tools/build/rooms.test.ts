import { roomsOf } from '../../../tools/build/rooms'

test('a mini program’s main package holds what hears a call, and nothing of what shows it', async () => {
  const rooms = await roomsOf('weapp')
  const names = rooms.map(({ room }) => room)
  expect(names).toEqual(expect.arrayContaining(['machine', 'engine', 'platform/signal', 'locales']))
  expect(names).not.toContain('pages')
  expect(names).not.toContain('store')
  expect(rooms.every(({ bytes }, index) => bytes <= (rooms[index - 1]?.bytes ?? Infinity))).toBe(true)
})
