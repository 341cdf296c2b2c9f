import { hintsOf } from '../../../../src/call/components/status/hintsOf'
import { IN_CALL } from '../../fakeCall'

const hints = (change: object) => hintsOf({ ...IN_CALL, ...change })

test.each([
  ['remote', 'remoteNetworkWeak'],
  ['self', 'weakNetwork'],
] as const)('a weak network of %s is said first', (weakNetwork, hint) => {
  const remote = { ...IN_CALL.remote, cameraOn: false }
  expect(hints({ weakNetwork, remote })).toEqual([hint, 'remoteCameraOff'])
})

test.each([
  ['remote', 'remoteReconnecting'],
  ['self', 'reconnecting'],
  [null, 'reconnecting'],
] as const)('media that is cut by the network of %s is all that is said', (weakNetwork, hint) => {
  const remote = { entered: false, microphoneOn: false, cameraOn: false, screenOn: false }
  expect(hints({ weakNetwork, reconnecting: true, remote })).toEqual([hint])
})

test.each([
  ['self', 'comingBack'],
  ['remote', 'remoteComingBack'],
] as const)('that %s comes back into the call is all that is said', (returning, hint) => {
  expect(hints({ returning, reconnecting: returning === 'self', weakNetwork: 'remote' })).toEqual([hint])
})

test.each([
  ['ringing', 'remoteRings'],
  ['offline', 'remoteOffline'],
  ['untold', 'remoteUntold'],
] as const)('of a callee who is %s it is said, however long it takes', (reach, hint) => {
  const calling = { ...IN_CALL, callStatus: 'calling', reach } as const
  expect([hintsOf(calling), hintsOf(calling, true), hintsOf({ ...calling, channelId: null })]).toEqual([
    [hint],
    [hint],
    [hint],
  ])
})

test('of a callee of whom nothing is known it is said that they are waited for, and after long that they may be away', () => {
  const calling = { ...IN_CALL, callStatus: 'calling' } as const
  expect([hintsOf(calling), hintsOf(calling, true)]).toEqual([['waitingForAnswer'], ['noAnswerYet']])
})

test('a call in which all arrives has nothing to say', () => {
  expect(hints({})).toEqual([])
})

test('a camera that is off is no news where a screen has its place, or is about to', () => {
  const remote = { ...IN_CALL.remote, cameraOn: false }
  expect(hints({ remote: { ...remote, screenOn: true } })).toEqual([])
  expect(hints({ remote })).toEqual(['remoteCameraOff'])
})
