import { firstLoadOf, roomsOf } from '../../../tools/build/rooms'

test('a mini program’s main package holds what hears a call, and nothing of what shows it', async () => {
  const rooms = await roomsOf('weapp')
  const names = rooms.map(({ room }) => room)
  expect(names).toEqual(expect.arrayContaining(['machine', 'engine', 'platform/signal', 'locales']))
  expect(names).not.toContain('pages')
  expect(names).not.toContain('store')
  expect(rooms.every(({ bytes }, index) => bytes <= (rooms[index - 1]?.bytes ?? Infinity))).toBe(true)
})

test('what a browser loads first is less than all that the doors lead to, which it fetches later', async () => {
  const all = (await roomsOf('h5')).reduce((sum, { bytes }) => sum + bytes, 0)
  const { raw, gzip } = await firstLoadOf('h5')
  expect(raw).toBeLessThan(all)
  expect(gzip).toBeLessThan(raw / 2)
})
