import { until } from 'mini-program-host/until'
import { expectThat } from './PeerStage'
import type { PeerAttack } from './peerAttack'

const DEPTH = 5_000
/** Ten thousand characters that some parsers run out of stack at. */
const DEEP = `${'['.repeat(DEPTH)}${']'.repeat(DEPTH)}`

/** What is written so that whoever reads it falls over. */
export const TEXTS: readonly PeerAttack[] = [
  {
    name: 'an invite whose attachment is nested 5,000 deep',
    async run(stage) {
      const [alice, bob] = await stage.two()
      const carol = await stage.peer('carol')
      stage.say('carol invites bob with a deep attachment')
      await carol.invite('bob', `{"callId":"deep","channelName":"deep","_attachment":${DEEP}}`)
      await stage.callsAgain(alice, bob).catch((error: Error) => {
        // Carol's room is hers.
        if (!error.message.includes('rooms and media end')) throw error
      })
      expectThat('the page had an error', bob.errors.length === 0)
    },
  },
  {
    name: 'a stored invite nested 5,000 deep, found at the login beside a good one',
    async run(stage) {
      const [carol, dave] = [await stage.peer('carol'), await stage.peer('dave')]
      stage.say('carol invites bob, who is away, with a deep extension; then dave invites him')
      await carol.invite('bob', `{"callId":"deep","channelName":"deep","extraInfo":${DEEP}}`)
      await dave.invite('bob')
      const bob = await stage.phone('bob')
      await bob.callPage('called')
      const { peer } = await until('the peer', async () => bob.snapshot())
      expectThat(`${peer?.userId} rings`, peer?.userId === 'dave')
    },
  },
]
