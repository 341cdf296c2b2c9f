import { createTestCall, inviteFromBob, talk } from './fakes/createTestCall'

describe('outside of the pages', () => {
  it('a call is shown for as long as there is one, whoever shows its page', async () => {
    const test = createTestCall({ openPage: false })
    await talk(test)
    expect(test.host.outside.at(-1)).toBe('BOB talks')
    await test.call.hangUp()
    expect(test.host.outside.at(-1)).toBeNull()
  })

  it('one that rings here is told from one that is answered', async () => {
    const test = createTestCall()
    inviteFromBob(test)
    await test.clock.advance(0)
    expect(test.host.outside.at(-1)).toBe('BOB rings')
    void test.call.accept()
    await test.clock.advance(0)
    await test.call.hangUp()
    expect(test.host.outside.at(-1)).toBeNull()
  })

  it('nothing is left after destroy()', async () => {
    const test = createTestCall()
    await talk(test)
    void test.call.destroy()
    await test.clock.advance(5_000)
    expect(test.host.outside.at(-1)).toBeNull()
  })
})
