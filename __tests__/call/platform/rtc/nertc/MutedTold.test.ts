import { MutedTold } from '../../../../../src/call/platform/rtc/nertc/MutedTold'
import { settle } from '../../../engine/fakes/fakeClock'

/** A stream that answers what it is asked when it is told to, and a microphone that is as its user wants it. */
function meet() {
  const answers: (() => void)[] = []
  const asked: string[] = []
  const track = { enabled: true }
  const ask = (name: string, on: boolean) => async () => {
    asked.push(name)
    track.enabled = on
    await new Promise<void>((resolve) => answers.push(resolve))
    track.enabled = on
  }
  const microphone = { isMuted: false, keep: () => void (track.enabled = !microphone.isMuted) }
  const stream = { muteAudio: ask('mute', false), unmuteAudio: ask('unmute', true) }
  const told = new MutedTold({ stream, microphone, isSending: () => true })
  const tell = async (isMuted: boolean) => {
    microphone.isMuted = isMuted
    void told.tell()
    await settle()
  }
  /** The SDK answers what it was asked as the first, second … */
  const answer = async (index: number) => {
    answers[index]?.()
    await settle()
  }
  return { asked, track, tell, answer }
}

test('an answer that comes late does not open a microphone while the next one is waited for', async () => {
  const { asked, track, tell, answer } = meet()
  await tell(true)
  await answer(0)
  await tell(false)
  await tell(true)
  await answer(1)
  expect([asked, track.enabled]).toEqual([['mute', 'unmute', 'mute'], false])
  await answer(2)
  expect([asked.length, track.enabled]).toEqual([3, false])
})

test('where the answers come the other way round, it is told anew, and once', async () => {
  const { asked, track, tell, answer } = meet()
  await tell(true)
  await tell(false)
  await answer(1)
  await answer(0)
  expect([asked, track.enabled]).toEqual([['mute', 'unmute', 'unmute'], true])
  await answer(2)
  expect(asked.length).toBe(3)
})

test('what was asked for is not asked for again', async () => {
  const { asked, tell } = meet()
  await tell(true)
  await tell(true)
  expect(asked).toEqual(['mute'])
})
