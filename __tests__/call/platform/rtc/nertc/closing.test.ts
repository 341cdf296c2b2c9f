/** @jest-environment jsdom */
import { settle } from '../../../engine/fakes/fakeClock'
import { refusal } from './FakeMediaDevices'
import { BOTH, MICROPHONE, NertcRig, NOTHING, TICKET } from './NertcRig'

/** A call in which everything happens once. Ends early where a step fails, as a call does. */
async function wholeCall({ session }: NertcRig): Promise<void> {
  await session.openDevices(BOTH)
  await session.join(TICKET)
  await session.publish()
  await session.setMicrophone(false)
  await session.setMicrophone(true)
  await session.setCamera(false)
  await session.setCamera(true)
  await session.switchCamera()
}

/** What a whole call waits for. */
const STEPS = [
  'getUserMedia#1',
  'join#1',
  'init#1',
  'publish#1',
  'muteAudio#1',
  'unmuteAudio#1',
  'close#1',
  'getUserMedia#2',
  'open#1',
  'getUserMedia#3',
  'close#2',
  'open#2',
]

it('has no other steps than those at which it is closed here', async () => {
  const rig = new NertcRig()
  await wholeCall(rig)
  expect(rig.gates.passed).toEqual(STEPS)
})

describe.each(STEPS)('closed while it waits for %s', (step) => {
  it.each([
    ['is done after all', undefined],
    ['fails', refusal('AbortError')],
  ])('which %s, leaves nothing behind', async (_, failure) => {
    const rig = new NertcRig()
    const local = rig.place('local')
    rig.gates.held.add(step)
    const ended = wholeCall(rig).then(
      () => 'done',
      (thrown: unknown) => thrown,
    )
    expect(await rig.gates.reached()).toBe(step.replace(/#\d+$/, ''))

    const closed = rig.session.close()
    // The light goes off at once, whatever else is waited for.
    expect(rig.left).toMatchObject({ devices: [], listeners: 0, playing: 0 })
    await closed
    rig.told()
    await rig.gates.release(failure)

    expect(await ended).toMatchObject({ code: 'CANCELLED' })
    expect(rig.left).toEqual(NOTHING)
    expect(local.target.innerHTML).toBe('')
    expect(rig.told()).toEqual([])
  })
})

it('of a join that is done after all, is told to who asked for it', async () => {
  const rig = new NertcRig()
  rig.gates.held.add('join')
  const joining = rig.session.join(TICKET)
  await rig.gates.reached()
  await rig.session.close()
  await rig.gates.release()
  await expect(joining).rejects.toMatchObject({ code: 'CANCELLED' })
})

describe('close()', () => {
  it('of a session that did nothing makes no client', async () => {
    const rig = new NertcRig()
    await rig.session.close()
    expect(rig.sdk.clients).toEqual([])
    expect(rig.gates.passed).toEqual([])
  })

  it('is one, however often it is asked for', async () => {
    const rig = new NertcRig()
    await rig.talk()
    const first = rig.session.close()
    expect(rig.session.close()).toBe(first)
    await first
    await rig.session.close()
    expect(rig.gates.passed.filter((name) => /^(leave|destroy)/.test(name))).toEqual(['leave#1'])
    expect(rig.left).toEqual(NOTHING)
  })

  it.each([
    ['refuses', (rig: NertcRig) => rig.gates.failures.set('leave', new Error('no'))],
    [
      'throws',
      (rig: NertcRig) =>
        Object.assign(rig.sdk.client, {
          leave() {
            rig.sdk.client.isIn = false
            throw new Error('no')
          },
        }),
    ],
  ])('does not fail where the SDK %s to leave', async (_, break_) => {
    const rig = new NertcRig()
    await rig.talk()
    break_(rig)
    await expect(rig.session.close()).resolves.toBeUndefined()
    expect(rig.logged).toEqual([{ text: 'leaving the media room failed', cause: new Error('no') }])
    expect(rig.left).toEqual(NOTHING)
  })

  it('waits 3 s for a service that does not answer, with the devices closed long before', async () => {
    const rig = new NertcRig()
    await rig.talk()
    rig.gates.held.add('leave')
    let over = false
    const closed = rig.session.close().then(() => (over = true))
    await rig.clock.advance(2_999)
    expect(rig.left.devices).toEqual([])
    expect(over).toBe(false)
    await rig.clock.advance(1)
    await closed
    // That it leaves is waited for on, by nobody but what holds the client.
    expect(rig.left).toEqual({ ...NOTHING, timers: 1 })
    await rig.clock.advance(10_000)
    expect(rig.left).toEqual(NOTHING)
  })

  it('refuses what is asked for afterwards', async () => {
    const rig = new NertcRig()
    await rig.talk(MICROPHONE)
    await rig.session.close()
    const asked = rig.gates.passed.length
    const { session } = rig
    for (const late of [
      () => session.openDevices(BOTH),
      () => session.join(TICKET),
      () => session.publish(),
      () => session.setMicrophone(true),
      () => session.setCamera(true),
      () => session.switchCamera(),
    ]) {
      await expect(late()).rejects.toMatchObject({ code: 'CANCELLED' })
    }
    await session.resumePlay()
    expect(rig.gates.passed).toHaveLength(asked)
    expect(rig.place('remote').target.innerHTML).toBe('')
    expect(rig.left).toEqual(NOTHING)
  })

  it('tells nobody any more of a device that was lost just before', async () => {
    const rig = new NertcRig()
    await rig.talk()
    rig.gates.held.add('getUserMedia')
    rig.devices.last('audio').lose()
    await rig.gates.reached()
    await rig.session.close()
    await rig.gates.release()
    expect([rig.told(), rig.logged]).toEqual([[], []])
    expect(rig.left).toEqual(NOTHING)
  })

  it('calls off what waits for its turn', async () => {
    const rig = new NertcRig()
    rig.gates.held.add('getUserMedia')
    const opening = rig.session.openDevices(MICROPHONE)
    const camera = rig.session.setCamera(true)
    await settle()
    await rig.session.close()
    await rig.gates.release()
    await expect(opening).rejects.toMatchObject({ code: 'CANCELLED' })
    await expect(camera).rejects.toMatchObject({ code: 'CANCELLED' })
    expect(rig.gates.passed).toEqual(['getUserMedia#1'])
    expect(rig.left).toEqual(NOTHING)
  })
})

it('tells the next call nothing of this one', async () => {
  const rig = new NertcRig()
  await rig.talk()
  const { client } = rig.sdk
  const far = await rig.publishFar(22, 'audio', 'video')
  const track = rig.devices.last('video')
  await rig.session.close()
  rig.told()

  const heard: unknown[] = []
  const next = rig.open()
  next.on((event) => heard.push(event))
  await next.openDevices(BOTH)
  await next.join(TICKET)
  client.tell('peer-leave', { uid: 22, reason: 0 })
  client.tell('stream-added', { stream: far, mediaType: 'video' })
  client.tell('connection-state-change', { curState: 'DISCONNECTED' })
  track.lose()
  await settle()
  expect([rig.told(), heard]).toEqual([[], []])
  await next.close()
  expect(rig.left).toEqual(NOTHING)
})

describe('the client of a closed session', () => {
  it('is kept for the next call, without a listener on it', async () => {
    const rig = new NertcRig()
    await rig.talk()
    await rig.session.close()
    expect([rig.sdk.client.destroyed, rig.sdk.client.listenerCount]).toEqual([false, 0])
  })

  it.each([
    ['was put out of the room', (rig: NertcRig) => rig.sdk.client.tell('client-banned', { uid: 11 })],
    ['lost it', (rig: NertcRig) => rig.sdk.client.tell('error', 'SOCKET_ERROR')],
    ['was on its way back into it', (rig: NertcRig) => void (rig.sdk.client.state = 'CONNECTING')],
  ])('is let go of where it %s', async (_, happens) => {
    const rig = new NertcRig()
    await rig.talk()
    happens(rig)
    await rig.session.close()
    expect(rig.sdk.client.destroyed).toBe(true)
  })

  it('is let go of where it could not enter', async () => {
    const rig = new NertcRig()
    rig.gates.failures.set('join', new Error('no'))
    await rig.talk().catch(() => undefined)
    expect(rig.sdk.client.destroyed).toBe(true)
  })
})
