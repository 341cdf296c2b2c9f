import { startDispatchRig } from '../link/dispatchRig'
import type { DispatchRig } from '../link/dispatchRig'

const MY_PROFILE_CHANGED = '3_110'

describe('profiles', () => {
  let rig: DispatchRig
  beforeEach(() => {
    rig = startDispatchRig()
  })

  test('are there for every account that is, by both ways to ask', () => {
    const alice = rig.login('alice', 'a1')
    const asked = alice.request('getUsers', ['bob', 'mallory', 'alice']).body
    expect(asked).toMatchObject([
      [
        { 1: 'bob', 3: 'Bob' },
        { 1: 'alice', 3: 'Alice' },
      ],
    ])
    expect(alice.request('getUsersBefore', ['bob', 'mallory', 'alice']).body).toEqual(asked)
    expect(alice.request('getUsers', ['Bob']).body).toMatchObject([[{ 1: 'bob' }]])
    expect(alice.request('getUsers', 'bob').body).toEqual([[]])
  })

  test('are changed by their owner, field by field, and the owner’s other devices hear it', () => {
    const [alice, other] = [rig.login('alice', 'a1'), rig.login('alice', 'a2')]
    rig.clock.pass(5)
    expect(alice.request('updateProfile', { 3: 'Ally', 1: 'bob' }).body).toEqual([rig.clock.now()])
    alice.request('updateProfile', { 4: 'picture' })
    expect(other.heard.at(-1)).toMatchObject({
      name: MY_PROFILE_CHANGED,
      body: [{ 1: 'alice', 3: 'Ally', 4: 'picture', 13: rig.clock.now() }],
    })
    const [users] = rig.login('bob', 'b1').request('getUsers', ['alice', 'bob']).body
    expect(users).toMatchObject([
      { 1: 'alice', 3: 'Ally', 4: 'picture' },
      { 1: 'bob', 3: 'Bob' },
    ])
  })
})
