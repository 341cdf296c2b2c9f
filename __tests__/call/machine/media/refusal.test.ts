import type { PermissionState } from '../../../../src/call/machine/terms/media'
import { PRIVACY_LACKS } from '../../../../src/call/machine/terms/privacyLack'
import { accepted, answered, dialled, effectTypes, invited, posted, run, runFrom, T0 } from '../calls'

const ringing = run(invited()).state

describe('a dial', () => {
  it.each([
    ['missing', 'DEVICE_NOT_FOUND', 'camera'],
    ['busy', 'DEVICE_IN_USE', 'cameraInUse'],
    ['denied', 'PERMISSION_DENIED', 'cameraRefused'],
  ] as const)(
    'rings all the same with a camera that is %s: it talks unseen',
    (camera, notice, noticeLack) => {
      const refused = {
        type: 'devices.refused',
        at: T0,
        callId: 'call-1',
        microphone: 'granted',
        camera,
      } as const
      const step = run(dialled(), refused)
      expect(step.effects).toContainEqual({
        type: 'rtc.openDevices',
        callId: 'call-1',
        need: { microphone: true, camera: false },
      })
      expect(step.state.call).toMatchObject({
        stage: 'placing',
        type: 2,
        cameraOn: false,
        notice,
        noticeLack,
      })
      const tapped = runFrom(step.state, { type: 'user.cameraSet', at: T0, on: true })
      expect(tapped.state.call).toMatchObject({ cameraOn: true, notice: null, noticeLack: null })
      expect(effectTypes(tapped)).toEqual(['rtc.setCamera'])
    },
  )

  it('says which device it is that another program has', () => {
    const busy = {
      type: 'devices.refused',
      at: T0,
      callId: 'call-1',
      microphone: 'busy',
      camera: 'busy',
    } as const
    const step = run(dialled(), busy)
    expect(step.state.ledger.lastCall).toMatchObject({ endReason: 'mediaFailed', lack: 'microphoneInUse' })
    expect(step.effects).toContainEqual(
      expect.objectContaining({ type: 'dial.reject', code: 'DEVICE_IN_USE' }),
    )
  })
})

describe('an answer to', () => {
  it.each([
    ['missing', 'DEVICE_NOT_FOUND', 'camera'],
    ['busy', 'DEVICE_IN_USE', 'cameraInUse'],
  ] as const)('a video call with a camera that is %s answers it unseen', (camera, notice, noticeLack) => {
    const refused = {
      type: 'devices.refused',
      at: T0,
      callId: 'call-1',
      microphone: 'granted',
      camera,
    } as const
    const step = runFrom(ringing, accepted, refused)
    expect(step.state.call).toMatchObject({
      callStatus: 'connecting',
      type: 2,
      cameraOn: false,
      answeredAsAudio: false,
      notice,
      noticeLack,
    })
    expect(step.effects).toEqual([
      expect.objectContaining({ type: 'signal.callSetup', audioOnly: false }),
      expect.objectContaining({ type: 'rtc.openDevices', need: { microphone: true, camera: false } }),
    ])
    // The far side is shown, and the call stays one of pictures for both.
    const inRoom = runFrom(step.state, answered)
    expect([inRoom.state.call?.type, posted(inRoom)]).toEqual([2, []])
  })
})

describe('a privacy guide', () => {
  const refusedWith = (microphone: PermissionState, camera: PermissionState) =>
    ({ type: 'devices.refused', at: T0, callId: 'call-1', microphone, camera }) as const

  it.each(PRIVACY_LACKS)('that keeps back the microphone (%s) ends a dial, and it is said why', (lack) => {
    const step = run(dialled(), refusedWith(lack, lack))
    expect(step.state.ledger.lastCall).toMatchObject({ endReason: 'permissionDenied', lack })
    expect(step.effects).toContainEqual(
      expect.objectContaining({ type: 'dial.reject', code: 'PERMISSION_DENIED', lack }),
    )
  })

  it('that does not name the camera leaves the call its sound', () => {
    const step = runFrom(ringing, accepted, refusedWith('granted', 'privacyDeclaration'))
    expect(step.state.call).toMatchObject({
      callStatus: 'connecting',
      cameraOn: false,
      notice: 'PERMISSION_DENIED',
      noticeLack: 'privacyDeclaration',
    })
  })

  it('that a callee does not agree to for the camera rings on, as where it was refused', () => {
    const step = runFrom(ringing, accepted, refusedWith('granted', 'privacyAgreement'))
    expect(step.state.call).toMatchObject({ callStatus: 'called', noticeLack: 'privacyAgreement' })
    expect(step.effects).toContainEqual(
      expect.objectContaining({ type: 'accept.reject', lack: 'privacyAgreement' }),
    )
  })
})
