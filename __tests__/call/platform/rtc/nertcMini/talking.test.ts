import type { Talking } from '../../../../../src/call/platform/ports'
import { MiniRig } from './MiniRig'

it('is who is loud, by what the pusher and the player say', async () => {
  const rig = new MiniRig()
  await rig.talk()
  const told: Talking[] = []
  const stop = rig.session.onTalking((talking) => told.push(talking))
  const volume = (side: 'local' | 'remote', loud: unknown) =>
    rig.session.report(side, { type: 'volume', volume: loud })
  volume('remote', 9)
  volume('local', 'x')
  expect(told).toEqual([])
  volume('remote', 10)
  volume('remote', 80)
  volume('local', '40')
  volume('remote', 0)
  expect(told).toEqual([
    { self: false, remote: true },
    { self: true, remote: true },
    { self: true, remote: false },
  ])
  stop()
  volume('local', 0)
  expect(told.length).toBe(3)
})
