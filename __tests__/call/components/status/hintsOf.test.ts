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
  const remote = { entered: false, microphoneOn: false, cameraOn: false }
  expect(hints({ weakNetwork, reconnecting: true, remote })).toEqual([hint])
})

test.each([
  ['self', 'comingBack'],
  ['remote', 'remoteComingBack'],
] as const)('that %s comes back into the call is all that is said', (returning, hint) => {
  expect(hints({ returning, reconnecting: returning === 'self', weakNetwork: 'remote' })).toEqual([hint])
})

test('a call in which all arrives has nothing to say', () => {
  expect(hints({})).toEqual([])
})
