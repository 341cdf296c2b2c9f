import type { DataSent } from 'mini-program-host'
import type { MiniPhone } from '../mini/MiniPhone'
import { useMiniStage } from '../mini/useMiniStage'

const stage = useMiniStage()

/** What one may weigh while nothing happens but that time passes, in bytes. */
const MOST_BYTES = 120

/** So much else may be sent in that time: what the media of a call says of itself is not shown. */
const MOST_ELSE = 2

/** For how many seconds of the call's clock is looked. */
const SECONDS = 5

/** Waits until the call's clock shows at least so many seconds, and says what it shows. */
function clockShows({ program }: MiniPhone, seconds: number): Promise<number> {
  return program.until(`the clock shows ${seconds} s`, async () => {
    const [, minutes = '', rest = ''] = /(\d\d):(\d\d)/.exec(await program.text('call-duration')) ?? []
    const shown = Number(minutes) * 60 + Number(rest)
    return shown >= seconds ? shown : undefined
  })
}

/** Which of them sets the same place as most others do: the clock's text. */
function ofClock(sent: readonly DataSent[]): readonly DataSent[] {
  const times = new Map<string, number>()
  for (const { paths } of sent) times.set(paths.join(), (times.get(paths.join()) ?? 0) + 1)
  const [most] = [...times].sort(([, one], [, other]) => other - one)
  return sent.filter(({ paths }) => paths.join() === most?.[0])
}

test('a quiet call in WeChat sends its view the time once a second, and little else', async () => {
  const [alice, bob] = [await stage().phone('weapp', 'alice'), await stage().h5('bob')]
  await alice.dial('bob', 'audio')
  await bob.callPage('called')
  await bob.tap('call-accept')
  await alice.callPage('inCall')
  const from = await clockShows(alice, 3)
  const before = (await alice.program.dataSent()).length
  const to = await clockShows(alice, from + SECONDS)
  const sent = (await alice.program.dataSent()).slice(before)
  console.info(`setData in ${to - from} s of a quiet call: ${JSON.stringify(sent)}`)
  expect(sent.filter(({ bytes }) => bytes > MOST_BYTES)).toEqual([])
  const clock = ofClock(sent)
  expect(clock.length).toBeGreaterThanOrEqual(to - from - 1)
  // The one that was under way when looking began.
  expect(clock.length).toBeLessThanOrEqual(to - from + 1)
  expect(sent.length - clock.length).toBeLessThanOrEqual(MOST_ELSE)
  await alice.tap('call-hangup')
  await bob.ended('remoteHungUp')
  await alice.backOnFirstPage()
})
