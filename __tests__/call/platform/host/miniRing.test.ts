import { createMiniRing } from '../../../../src/call/platform/host/miniRing'
import { FakeClock } from '../../engine/fakes/fakeClock'
import { FakeTaro } from './FakeTaro'

let taro: FakeTaro
let clock: FakeClock
let ring: ReturnType<typeof createMiniRing>

beforeEach(() => {
  taro = new FakeTaro()
  clock = new FakeClock()
  ring = createMiniRing(taro, clock)
})

const done = () => taro.audios.map((audio) => audio.done)

it('sounds over and over until it is told otherwise', () => {
  ring.play('dialling')
  expect(taro.audios[0]).toMatchObject({ loop: true, done: ['play asset'] })
  ring.play(null)
  expect(done()).toEqual([['play asset', 'stop', 'destroy']])
})

it('goes on with a tone it is given again', () => {
  ring.play('ringing')
  ring.play('ringing')
  expect(done()).toEqual([['play asset']])
  expect(taro.buzzes).toBe(1)
})

it('changes tones without two sounding at once', () => {
  ring.play('dialling')
  ring.play('ringing')
  expect(done()).toEqual([['play asset', 'stop', 'destroy'], ['play asset']])
})

it('buzzes every two seconds for a callee, and not for a caller', async () => {
  ring.play('dialling')
  await clock.advance(10_000)
  expect(taro.buzzes).toBe(0)
  ring.play('ringing')
  await clock.advance(4_000)
  expect(taro.buzzes).toBe(3)
  ring.play(null)
  await clock.advance(10_000)
  expect(taro.buzzes).toBe(3)
})

it('sounds where it cannot buzz', async () => {
  taro.broken = true
  ring.play('ringing')
  await clock.advance(2_000)
  expect(taro.buzzes).toBe(2)
  expect(done()).toEqual([['play asset']])
})

it('tries again every second while the tone’s package is on its way, once for each failure', async () => {
  ring.play('dialling')
  const [audio] = taro.audios
  audio?.fail()
  audio?.fail()
  await clock.advance(999)
  expect(done()).toEqual([['play asset']])
  await clock.advance(1)
  expect(done()).toEqual([['play asset', 'play asset']])
})

it.each([
  ['before', ['fail', 'stop']],
  ['after', ['stop', 'fail']],
])('stays silent if the tone failed just %s it was stopped', async (_, order) => {
  ring.play('dialling')
  order.forEach((step) => (step === 'stop' ? ring.play(null) : taro.audios[0]?.fail()))
  await clock.advance(60_000)
  expect(done()).toEqual([['play asset', 'stop', 'destroy']])
  expect([clock.pending, taro.listenerCount]).toEqual([0, 0])
})

it('obeys the switch that silences a phone', () => {
  ring.play('ringing')
  expect(taro.audios[0]?.obeyMuteSwitch).toBe(true)
})

it.each([
  ['a phone call or an alarm', () => taro.interruptionEnds],
  ['the background, where the user may be in the settings', () => taro.shows],
])('goes on after %s, and not once it was stopped', (_, listeners) => {
  ring.play('ringing')
  listeners().forEach((end) => end())
  expect(done()).toEqual([['play asset', 'play asset']])
  ring.play(null)
  expect(listeners().size).toBe(0)
})

it('leaves nothing behind', () => {
  ring.play('ringing')
  ring.dispose()
  ring.dispose()
  expect(done()).toEqual([['play asset', 'stop', 'destroy']])
  expect([clock.pending, taro.listenerCount]).toEqual([0, 0])
})

describe('as the app has chosen', () => {
  const own = { ringing: 'https://app.example/ring.mp3' }

  it('is a tone of the app’s, as loud as it is to be, also when that changes', () => {
    ring.play('ringing', { ...own, volume: 0.25 })
    expect([taro.audios[0]?.volume, done()]).toEqual([0.25, [['play https://app.example/ring.mp3']]])
    ring.play('ringing', { ...own, volume: 0.5 })
    expect([taro.audios[0]?.volume, done()]).toEqual([0.5, [['play https://app.example/ring.mp3']]])
    ring.play('dialling', own)
    expect([taro.audios[1]?.volume, taro.audios[1]?.done]).toEqual([1, ['play asset']])
  })

  it('is the module’s where that cannot be played', async () => {
    ring.play('ringing', own)
    taro.audios[0]?.fail()
    await clock.advance(1_000)
    expect(done()).toEqual([['play https://app.example/ring.mp3', 'play asset']])
  })

  it('is felt and not heard on a silent device, and heard when it is silent no more', async () => {
    ring.play('ringing', { silent: true })
    await clock.advance(2_000)
    expect([taro.audios, taro.buzzes]).toEqual([[], 2])
    ring.play('ringing', {})
    expect([done(), taro.buzzes]).toEqual([[['play asset']], 2])
    ring.play('ringing', { silent: true })
    ring.play(null, { silent: true })
    await clock.advance(10_000)
    expect([done(), taro.buzzes]).toEqual([[['play asset', 'stop', 'destroy']], 2])
  })

  it('is heard on a silent device while it dials', () => {
    ring.play('dialling', { silent: true })
    expect(done()).toEqual([['play asset']])
  })
})
