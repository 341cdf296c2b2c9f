import path from 'node:path'
import { useStage } from '../calls/useStage'

const REFUSING = path.join(__dirname, 'refusingStorage.js')
const FULL = path.join(__dirname, 'fullStorage.js')

describe('browsers that keep nothing', () => {
  const stage = useStage()

  test('sign in, call and are called', async () => {
    const alice = await stage().phone('alice', { before: REFUSING })
    const bob = await stage().phone('bob', { before: FULL })
    await alice.dial('bob', 'video')
    await bob.callPage('called')
    await bob.tap('call-accept')
    await Promise.all([alice.callPage('inCall'), bob.callPage('inCall')])
    await Promise.all([alice.sees(), bob.sees()])
    await bob.tap('call-hangup')
    await Promise.all([bob.ended('hungUp'), alice.ended('remoteHungUp')])
    await stage().leaves({ from: 'bob', to: 'alice', type: 2, status: 1 })
    expect([...alice.errors, ...bob.errors]).toEqual([])
  })
})
