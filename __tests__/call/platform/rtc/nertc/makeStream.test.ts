import { readFileSync } from 'node:fs'
import { makeStream } from '../../../../../src/call/platform/rtc/nertc/makeStream'
import { FakeNertc } from './FakeNertc'
import { Gates } from './Gates'

describe('a stream that is made to be sent', () => {
  const sdk = new FakeNertc(new Gates())

  it('sends the picture as the camera gives it: what filters are made with is not started', async () => {
    sdk.createClient({ appkey: 'key', report: false })
    const stream = makeStream(sdk, { audio: true, video: true })
    await stream.init()
    expect(sdk.stream.postProcessing).toBe(false)
  })

  it('is the SDK’s to refuse', () => {
    sdk.streamRefused = true
    expect(() => makeStream(sdk, { audio: true, video: true })).toThrow(
      expect.objectContaining({ code: 'INTERNAL' }),
    )
  })
})

test('the web SDK starts it in `init`, in a method of its own', () => {
  const file = readFileSync(require.resolve('nertc-web-sdk'), 'utf8')
  expect(file).toContain('this.initVideoPostProcess()')
  expect(file).toContain('initVideoPostProcess(){')
})
