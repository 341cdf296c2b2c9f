import { until } from 'mini-program-host/until'
import type { Phone } from '../../../__tests__/e2e/calls/Phone'
import { expectThat } from './PeerStage'
import type { PeerAttack } from './peerAttack'

const WITHDRAWN = 2
const REJECTED = 3

/** The lines of the demo's history, newest first: who, and how it went. */
async function history(phone: Phone): Promise<readonly string[]> {
  return phone.page
    .locator('#demo-history .call-past__call')
    .evaluateAll((lines) =>
      lines.map(
        (line) =>
          `${line.getAttribute('data-user')} ${line.getAttribute('data-outcome')} ${line.textContent}`,
      ),
    )
}

/** Waits until a true record of carol's stands on top: what she wrote before it was read by then. */
async function untilCarolsIsRead(phone: Phone): Promise<readonly string[]> {
  return until('carol’s true record', async () => {
    const lines = await history(phone)
    return lines[0]?.startsWith('carol cancelled') ? lines : undefined
  })
}

/** What is written of calls by those who were not in them. */
export const RECORDS: readonly PeerAttack[] = [
  {
    name: 'a stranger writes a record of somebody else’s call',
    async run(stage) {
      const [alice, bob] = await stage.two()
      await stage.connect(alice, bob)
      await stage.hangUp(alice, bob)
      const [record] = await stage.records(1)
      const carol = await stage.peer('carol')
      stage.say('carol writes to bob that he rejected that call, then that she called')
      await carol.writeRecord('bob', record?.channelId ?? '', REJECTED, 0)
      await carol.writeRecord('bob', 'carols-room', WITHDRAWN, 0)
      const lines = await untilCarolsIsRead(bob)
      expectThat(
        `bob’s history is ${lines.join(' | ')}`,
        lines.length === 2 && !!lines[1]?.startsWith('alice answered'),
      )
    },
  },
  {
    name: 'a record of a call that took 1e15 seconds',
    async run(stage) {
      const bob = await stage.phone('bob')
      const carol = await stage.peer('carol')
      stage.say('carol writes to bob of a call of 1e15 s, then of a true one')
      await carol.writeRecord('bob', 'endless', 1, 1e15)
      await carol.writeRecord('bob', 'carols-room', WITHDRAWN, 0)
      const lines = await untilCarolsIsRead(bob)
      expectThat(`bob’s history is ${lines.join(' | ')}`, lines.length === 1)
    },
  },
]
