import {
  accepted,
  allowed,
  answered,
  dialled,
  effectTypes,
  invited,
  opened,
  placed,
  posted,
  remoteAccepted,
  run,
  runFrom,
  T0,
} from '../calls'

const UNSEEN = { microphone: true, camera: false }
const camera = (on: boolean) => ({ type: 'user.cameraSet', at: T0, on }) as const
const microphone = (on: boolean) => ({ type: 'user.microphoneSet', at: T0, on }) as const
const withAudio = { type: 'user.accepted', at: T0, answerType: 1, cameraOn: true } as const
const unseen = {
  type: 'user.accepted',
  at: T0,
  answerType: null,
  cameraOn: false,
  microphoneOn: false,
} as const
const ringing = run(invited()).state
const openDevices = expect.objectContaining({ type: 'rtc.openDevices', need: UNSEEN })

describe('a dial without a camera', () => {
  it('asks for none and opens none, and stays a call of pictures', () => {
    const asked = run(dialled({ cameraOn: false }))
    expect(asked.effects).toContainEqual({ type: 'devices.ask', callId: 'call-1', need: UNSEEN })
    const placing = runFrom(asked.state, allowed)
    expect(placing.effects).toContainEqual(openDevices)
    const talking = runFrom(placing.state, opened, placed, remoteAccepted)
    expect(talking.state.call).toMatchObject({ type: 2, cameraOn: false, notice: null })
    expect(effectTypes(runFrom(talking.state, camera(true)))).toEqual(['rtc.setCamera'])
  })

  it('has none that an audio call could switch on', () => {
    expect(run(dialled({ callType: 1, cameraOn: true })).state.call).toMatchObject({ cameraOn: false })
  })
})

describe('a dial that is muted', () => {
  it('opens the microphone and says at once that nobody is to hear it', () => {
    const step = run(dialled({ microphoneOn: false }), allowed, opened)
    expect(step.effects).toContainEqual({ type: 'rtc.setMicrophone', callId: 'call-1', on: false })
  })
})

it('what is set before devices are opened opens nothing, and holds when they are', () => {
  const asking = runFrom(run(dialled()).state, camera(false), microphone(false))
  expect(effectTypes(asking)).toEqual([])
  expect(asking.state.call).toMatchObject({ cameraOn: false, microphoneOn: false })
  const placing = runFrom(asking.state, allowed)
  expect(placing.effects).toContainEqual(openDevices)
  expect(effectTypes(runFrom(placing.state, camera(true)))).toEqual(['rtc.setCamera'])
})

describe('while it rings here', () => {
  it.each([
    ['set before', [camera(false), microphone(false), accepted]],
    ['said with the answer', [unseen]],
    ['set before, another way, and said with the answer', [camera(true), unseen]],
  ] as const)('what is %s is how it is answered: unseen and muted, with pictures', (_, events) => {
    const step = runFrom(ringing, ...events, allowed)
    expect(step.state.call).toMatchObject({ type: 2, cameraOn: false, microphoneOn: false })
    expect(step.effects).toEqual([
      expect.objectContaining({ type: 'signal.callSetup', audioOnly: false }),
      openDevices,
    ])
    // The far side is shown, and hears of no other type.
    const inRoom = runFrom(step.state, answered)
    expect([inRoom.state.call?.type, posted(inRoom)]).toEqual([2, []])
  })

  it('nothing opens and nothing is asked for', () => {
    expect(runFrom(ringing, camera(false), camera(true), microphone(false)).effects).toEqual([])
  })

  it('an answer with audio only is another thing: that makes it an audio call', () => {
    const step = runFrom(ringing, camera(true), withAudio, allowed)
    expect(step.effects).toContainEqual(
      expect.objectContaining({ type: 'signal.callSetup', audioOnly: true }),
    )
    expect(step.effects).toContainEqual(openDevices)
  })

  it('a camera that is turned off while the system is asked for it does not open, whatever is answered', () => {
    const asking = runFrom(ringing, accepted, camera(false)).state
    const refused = {
      type: 'devices.refused',
      at: T0,
      callId: 'call-1',
      microphone: 'granted',
      camera: 'denied',
    } as const
    for (const answer of [allowed, refused]) {
      const step = runFrom(asking, answer)
      expect(step.state.call).toMatchObject({ callStatus: 'connecting', cameraOn: false, notice: null })
      expect(step.effects).toContainEqual(openDevices)
    }
  })

  it('one that is turned on while the system is asked without it waits for the call', () => {
    const asking = runFrom(ringing, camera(false), accepted).state
    expect(runFrom(asking, camera(true)).state).toBe(asking)
  })
})

describe('where both have dialled, and the other call stands,', () => {
  const theirs = (type: 1 | 2) =>
    invited({ callId: 'call-b', requestId: 'req-0', channelId: 'room-b', channelName: 'rtc-b', type })
  const answering = (change: Parameters<typeof dialled>[0], type: 1 | 2) =>
    runFrom(run(dialled(change), allowed, opened, placed).state, theirs(type))

  it('a camera that was off stays off, and it is a call of pictures', () => {
    const step = answering({ cameraOn: false }, 2)
    expect(step.effects).toContainEqual(
      expect.objectContaining({ type: 'signal.callSetup', audioOnly: false }),
    )
    expect(step.effects).toContainEqual(openDevices)
  })

  it('two of which one is an audio call make one', () => {
    const step = answering({ callType: 1 }, 2)
    expect(step.effects).toContainEqual(
      expect.objectContaining({ type: 'signal.callSetup', audioOnly: true }),
    )
  })

  it('what was said of a camera that is missing is still said', () => {
    const refused = {
      type: 'devices.refused',
      at: T0,
      callId: 'call-1',
      microphone: 'granted',
      camera: 'missing',
    } as const
    const step = runFrom(run(dialled(), refused, opened, placed).state, theirs(2))
    expect(step.state.call).toMatchObject({ type: 2, cameraOn: false, noticeLack: 'camera' })
    expect(step.effects).toContainEqual(
      expect.objectContaining({ type: 'signal.callSetup', audioOnly: false }),
    )
  })
})
