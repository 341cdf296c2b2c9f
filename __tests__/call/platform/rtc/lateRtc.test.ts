import { createLateRtc } from '../../../../src/call/platform/rtc/lateRtc'
import type { RtcPort } from '../../../../src/call/platform/ports'
import { settle } from '../../engine/fakes/fakeClock'
import { FakeRtc } from '../../engine/fakes/FakeRtc'

describe('a media adapter that another package hands in', () => {
  it('is waited for, and made with what was asked for', async () => {
    const late = createLateRtc<string>()
    const made: string[] = []
    let loaded: RtcPort | null = null
    void late.load('options').then((port) => (loaded = port))
    await settle()
    expect(loaded).toBeNull()
    const port = new FakeRtc()
    late.provide((options) => {
      made.push(options)
      return port
    })
    await settle()
    expect([loaded, made]).toEqual([port, ['options']])
  })

  it('is there at once from then on, the first one, and made anew each time', async () => {
    const late = createLateRtc<void>()
    late.provide(() => new FakeRtc())
    late.provide(() => {
      throw new Error('never made')
    })
    const [one, other] = [await late.load(), await late.load()]
    expect(one).not.toBe(other)
  })
})
