import { CallControls } from '@/call/components/controls/CallControls'
import { Screen } from '../../../Screen'
import { CALLED, CALLING, FakeCall, IDLE, IN_CALL } from '../../fakeCall'

const show = (parts: object) => {
  const call = new FakeCall()
  return Screen.show(CallControls, {
    snapshot: IN_CALL,
    commands: call,
    run: () => undefined,
    canFlip: true,
    ...parts,
  })
}

describe('the buttons of a call', () => {
  it('have a loudspeaker where a platform has one, which says where the sound goes', async () => {
    const toggle = jest.fn()
    const screen = await show({ speaker: { on: true, toggle } })
    expect(screen.find('call-speaker').getAttribute('aria-label')).toBe('用听筒, 扬声器已开')
    await screen.tap('call-speaker')
    expect(toggle).toHaveBeenCalledTimes(1)
    screen.leave()
    const off = await show({ speaker: { on: false, toggle } })
    expect(off.find('call-speaker').getAttribute('aria-label')).toBe('用扬声器, 扬声器已关')
  })

  it('have none where sound goes one way only', async () => {
    expect((await show({})).has('call-speaker')).toBe(false)
  })

  it('turn the camera round only where there may be two', async () => {
    expect((await show({ canFlip: false })).has('call-flip')).toBe(false)
    expect((await show({ canFlip: true })).has('call-flip')).toBe(true)
  })

  it('are not there without a call', async () => {
    expect((await show({ snapshot: IDLE })).html).toBe('')
  })

  it.each([
    ['call-cancel', CALLING],
    ['call-reject', CALLED],
    ['call-hangup', IN_CALL],
  ])('always have a way to end it: %s', async (id, snapshot) => {
    const screen = await show({ snapshot, hidden: true })
    expect(screen.has(id)).toBe(true)
  })
})
