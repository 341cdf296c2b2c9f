import { until } from 'mini-program-host/until'
import type { Phone } from '../../../__tests__/e2e/calls/Phone'
import { expectThat, inStatus } from './PeerStage'
import type { PeerAttack } from './peerAttack'

/** Somebody who is in the room, of media or of signalling, and in no call that it belongs to. */
export const STRANGERS: readonly PeerAttack[] = [
  {
    name: 'an invite leads into the media room of another call',
    async run(stage) {
      const [alice, bob] = await stage.talk()
      const dave = await stage.phone('dave')
      const carol = await stage.peer('carol')
      const [room] = (await stage.cloud.state()).rtc
      stage.say('carol invites dave into the media room of alice and bob')
      await carol.invite('dave', { channelName: room?.channelName })
      await dave.callPage('called')
      await dave.tap('call-accept')
      await stage.state('dave is in their media room', ({ rtc }) => (rtc[0]?.peers.length ?? 0) === 3)
      await Promise.all([alice, bob].map((phone) => hearsOfStranger(phone)))
      await Promise.all([alice.hearsSound(), bob.hearsSound()])
      await expectAlone(alice, bob)
      const { frames, energy } = await dave.received()
      expectThat('dave sees or hears somebody who is not carol', frames === 0 && energy === 0)
      expectThat('dave is in a call', (await dave.snapshot()).callStatus !== 'inCall')
      stage.say('dave leaves')
      await dave.tap('call-hangup')
      await stage.state('dave has left', ({ rtc }) => (rtc[0]?.peers.length ?? 0) === 2)
      await Promise.all([alice.hearsSound(), bob.hearsSound()])
      await stage.hangUp(alice, bob)
      const { records } = await stage.cloud.state()
      expectThat('alice’s call has not one record', records.filter(({ to }) => to === 'bob').length === 1)
    },
  },
  {
    name: 'a stranger closes the room of a live call',
    async run(stage) {
      const [alice, bob] = await stage.talk()
      const carol = await stage.peer('carol')
      const [room] = (await stage.cloud.state()).rooms
      if (room === undefined) throw new Error('there is no room')
      stage.say('carol enters their signalling room and closes it')
      await carol.enter(room.channelId)
      await carol.close(room.channelId)
      await Promise.all([alice.hearsSound(), bob.hearsSound()])
      expectThat('alice is in no call', (await alice.snapshot()).callStatus === 'inCall')
      stage.say('alice hangs up')
      await alice.tap('call-hangup')
      await inStatus(bob, 'idle')
      await stage.records(1)
      await stage.callsAgain(bob, alice)
    },
  },
]

/** Is told of somebody else in the room, once. */
async function hearsOfStranger(phone: Phone): Promise<void> {
  const codes = await until(`${phone.account} is told`, async () => {
    const told = await phone.page.evaluate(() => window.attack.errors())
    return told.length > 0 ? told : undefined
  })
  expectThat(`${phone.account} is told ${codes.join(', ')}`, codes.join() === 'STRANGER_IN_ROOM')
}

/** Each hears the other, and nobody else. */
async function expectAlone(...phones: readonly Phone[]): Promise<void> {
  for (const phone of phones) {
    const heard = await phone.page.evaluate(() => window.attack.othersHeard())
    expectThat(`${phone.account} hears ${heard} others`, heard === 1)
  }
}
