import { autorun } from 'mobx'
import { CallStore } from '@/call/store'
import { CALLED, CALLING, CONNECTING, ended, FakeCall, IDLE, IN_CALL, LAST_CALL } from '../fakeCall'

function storeShowing(snapshot = IDLE) {
  const call = new FakeCall(snapshot)
  return { call, store: new CallStore(call) }
}

describe('CallStore', () => {
  it('starts with what the call object says now', () => {
    expect(storeShowing(IN_CALL).store.snapshot).toBe(IN_CALL)
  })

  it('follows the call object', () => {
    const { call, store } = storeShowing()
    call.show(CALLED)
    expect(store.snapshot).toBe(CALLED)
    call.show(IN_CALL)
    expect(store.snapshot).toBe(IN_CALL)
  })

  it.each([
    ['no call', IDLE, { isActive: false, canAnswer: false, canCancel: false, canHangUp: false }],
    ['dialling', CALLING, { isActive: true, canAnswer: false, canCancel: true, canHangUp: false }],
    ['ringing here', CALLED, { isActive: true, canAnswer: true, canCancel: false, canHangUp: false }],
    [
      'an accept under way',
      { ...CALLED, answering: true },
      { isActive: true, canAnswer: false, canCancel: false, canHangUp: false },
    ],
    ['connecting', CONNECTING, { isActive: true, canAnswer: false, canCancel: false, canHangUp: true }],
    ['talking', IN_CALL, { isActive: true, canAnswer: false, canCancel: false, canHangUp: true }],
    ['an ended call', ended(), { isActive: false, canAnswer: false, canCancel: false, canHangUp: false }],
  ])('says what can be done with %s', (_, snapshot, answers) => {
    expect(storeShowing(snapshot).store).toMatchObject(answers)
  })

  it('has the parts of the snapshot under their own names', () => {
    const { store } = storeShowing(IN_CALL)
    const { callStatus, type, role, peer, connectedAt } = IN_CALL
    expect(store).toMatchObject({ callStatus, type, role, peer, connectedAt })
  })

  it('tells video from audio and from nothing', () => {
    const { call, store } = storeShowing(CALLING)
    expect(store.isVideo).toBe(true)
    call.show({ ...CALLING, type: 1 })
    expect(store.isVideo).toBe(false)
    call.show(IDLE)
    expect(store.isVideo).toBe(false)
  })

  it('keeps the ended call until another begins', () => {
    const { call, store } = storeShowing(ended())
    expect(store.endedCall).toEqual(LAST_CALL)
    call.show({ ...CALLED, lastCall: LAST_CALL })
    expect(store.endedCall).toBeNull()
  })

  it('wakes an observer only for what it read', () => {
    const { call, store } = storeShowing(IN_CALL)
    const seen: string[] = []
    const stop = autorun(() => seen.push(store.callStatus))
    call.show({ ...IN_CALL, microphoneOn: false })
    call.show({ ...IN_CALL, remote: { ...IN_CALL.remote, cameraOn: false } })
    expect(seen).toEqual(['inCall'])
    call.show(ended())
    expect(seen).toEqual(['inCall', 'idle'])
    stop()
  })

  it('does not wake an observer when the call object says the same again', () => {
    const { call, store } = storeShowing(IN_CALL)
    let runs = 0
    const stop = autorun(() => {
      expect(store.snapshot).toBe(IN_CALL)
      runs += 1
    })
    call.show(IN_CALL)
    expect(runs).toBe(1)
    stop()
  })

  it('shows an observer one moment, never a mix of two', () => {
    const { call, store } = storeShowing(CALLING)
    const moments: string[] = []
    const stop = autorun(() => moments.push(`${store.callStatus} ${store.role} ${store.endedCall !== null}`))
    call.show(ended())
    call.show(CALLED)
    expect(moments).toEqual(['calling caller false', 'idle null true', 'called callee false'])
    stop()
  })

  it('lets go of the call object, and leaves the call alone', () => {
    const { call, store } = storeShowing(CALLING)
    expect(call.listenerCount).toBe(1)
    store.dispose()
    expect(call.listenerCount).toBe(0)
    call.show(IN_CALL)
    expect(store.callStatus).toBe('calling')
    expect(call.asked).toEqual([])
  })
})
