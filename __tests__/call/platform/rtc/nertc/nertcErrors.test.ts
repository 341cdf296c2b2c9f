import { CallError } from '../../../../../src/call/error/CallError'
import { deviceErrorCode, nertcError } from '../../../../../src/call/platform/rtc/nertc/nertcErrors'
import { refusal } from './FakeMediaDevices'

function sdkError(code: number, more: object = {}): Error {
  return Object.assign(new Error('desc of the SDK'), { code, ...more })
}

it.each([
  ['a browser that cannot', sdkError(10_001), 'UNSUPPORTED_PLATFORM'],
  ['no network', sdkError(10_002), 'NETWORK'],
  ['a request that did not get through', sdkError(10_003), 'NETWORK'],
  ['a login that did not get through', sdkError(10_017), 'NETWORK'],
  ['a connection that is being made again', sdkError(10_020), 'NETWORK'],
  ['a signalling connection that broke', sdkError(30_205), 'NETWORK'],
  ['a token that is wrong', sdkError(10_119, { extraCode: 401 }), 'TOKEN_INVALID'],
  ['a token that is another’s', sdkError(10_119, { extraCode: 403 }), 'TOKEN_INVALID'],
  ['a room that is full', sdkError(10_119, { extraCode: 4003 }), 'RTC_JOIN_FAILED'],
  ['a service that says no without a number', sdkError(10_119), 'RTC_JOIN_FAILED'],
  ['an answer that did not come', new Error('request timeout'), 'TIMEOUT'],
  ['a permission that was refused', refusal('NotAllowedError'), 'PERMISSION_DENIED'],
  ['a camera that another program has', refusal('NotReadableError'), 'DEVICE_IN_USE'],
  ['a number that is new', sdkError(99_999), 'RTC_JOIN_FAILED'],
  ['a number that is none', Object.assign(new Error(), { code: 'E' }), 'RTC_JOIN_FAILED'],
  ['no error at all', undefined, 'RTC_JOIN_FAILED'],
  ['a word', 'no', 'RTC_JOIN_FAILED'],
])('%s is a CallError of its kind', (_, thrown, code) => {
  const error = nertcError('joining', thrown)
  expect(error).toBeInstanceOf(CallError)
  expect(error).toMatchObject({ code, cause: thrown })
  expect(error.message).toMatch(/^\w+: joining failed/)
})

it('says which step, which number and what the SDK said', () => {
  expect(nertcError('publishing', sdkError(10_012)).message).toBe(
    'RTC_JOIN_FAILED: publishing failed with 10012 desc of the SDK',
  )
})

it.each([
  [401, 'TOKEN_INVALID', 'appKey'],
  [403, 'TOKEN_INVALID', 'console'],
  [414, 'RTC_JOIN_FAILED', 'appKey'],
])('names cause and cure where the service answers %i, and blames no network', (extraCode, code, word) => {
  const error = nertcError('joining', sdkError(10_119, { extraCode }))
  expect(error).toMatchObject({ code, lack: 'mediaService' })
  expect(error.message).toMatch(new RegExp(`desc of the SDK .*answered ${extraCode}.*${word}`))
  expect(error.sentence).toMatch(/开发者/)
  expect(error.sentence).not.toMatch(/网络/)
})

it('leaves a CallError as it is', () => {
  const error = new CallError('CANCELLED')
  expect(nertcError('joining', error)).toBe(error)
})

it.each([null, 'NotAllowedError', {}, { name: 7 }, { name: 'TypeError' }])(
  '%j is no refused device',
  (thrown) => {
    expect(deviceErrorCode(thrown)).toBeUndefined()
  },
)
