import type { Phone } from './Phone'
import { useStage } from './useStage'
import { inFullRun } from '../inFullRun'

describe('the call object, by the names the seed has', () => {
  const stage = useStage()

  test('tells both sides everything, in order, with what each event carries', async () => {
    const [alice, bob] = [await stage().phone('alice'), await stage().phone('bob')]
    const info = await alice.page.evaluate(
      () =>
        new Promise((resolve, reject) => {
          window.__call
            ?.call({ userId: 'bob', type: 2, attachment: '{"order":7}', success: resolve, fail: reject })
            .catch(reject)
        }),
    )
    expect(info).toMatchObject({ userId: 'bob', type: 2, role: 'caller', callId: expect.any(String) })
    const invited = await bob.hears('onInvited')
    const { channelId, requestId } = await alice.snapshot()
    expect(invited).toEqual({
      channelId,
      requestId,
      from: 'alice',
      invitor: 'alice',
      type: 2,
      attachment: '{"order":7}',
      userIds: [],
      groupId: null,
      isFromGroup: false,
    })
    expect((await bob.snapshot()).attachment).toBe('{"order":7}')
    await bob.page.evaluate((data) => window.__call?.accept(data), invited)
    await Promise.all([alice.sees(), bob.sees()])
    await bob.page.evaluate(() => window.__call?.hangUp())
    await Promise.all([alice.hears('onMessageSent'), bob.hears('onMessageSent')])

    expect(await alice.hears('onUserAccept')).toEqual({ userId: 'bob' })
    const mine = { channelName: expect.any(String), uid: expect.any(Number), cid: expect.any(Number) }
    expect(await alice.hears('onJoinChannel')).toEqual(mine)
    expect(await alice.hears('onUserEnter')).toEqual({ userId: 'bob', uid: expect.any(Number) })
    expect(await alice.hears('onAudioAvailable')).toEqual({
      userId: 'bob',
      uid: expect.any(Number),
      available: true,
    })
    expect(await alice.hears('onCameraAvailable')).toMatchObject({ userId: 'bob', available: true })
    const record = {
      type: 2,
      channelId,
      status: 1,
      durations: expect.arrayContaining([
        { accid: 'alice', duration: expect.any(Number) },
        { accid: 'bob', duration: expect.any(Number) },
      ]),
      to: 'alice',
    }
    expect(await alice.hears('onMessageSent')).toEqual(record)
    expect(await bob.hears('onMessageSent')).toEqual(record)
    const ends = await Promise.all([alice.hears('onCallEnd'), bob.hears('onCallEnd')])
    expect(ends).toMatchObject([{ reason: 'remoteHungUp' }, { reason: 'hungUp' }])
    expect(ends[0]?.duration).toBe(ends[1]?.duration)
    for (const phone of [alice, bob]) await expectOneEndThenNothingButTheRecord(phone)
  })

  inFullRun('fails by promise and callback alike, and ids that do not fit change nothing', async () => {
    const [alice, bob] = [await stage().phone('alice'), await stage().phone('bob')]
    await alice.dial('bob', 'audio')
    await bob.callPage('called')
    const told = await bob.page.evaluate(async () => {
      const codes: string[] = []
      await window.__call
        ?.reject({ channelId: 'another', fail: (error) => codes.push(error.code) })
        .catch((error: { code: string }) => codes.push(error.code))
      return codes
    })
    expect(told).toEqual(['ID_MISMATCH', 'ID_MISMATCH'])
    expect((await bob.snapshot()).callStatus).toBe('called')
    await bob.page.evaluate(() => window.__call?.reject())
    await alice.ended('remoteRejected')
    await stage().leaves({ from: 'alice', to: 'bob', type: 1, status: 3 })
  })

  inFullRun('an app that shows its own page keeps ours closed', async () => {
    const [alice, bob] = [await stage().phone('alice'), await stage().phone('bob', {})]
    await bob.tap('demo-own-page')
    await alice.dial('bob', 'audio')
    await bob.shows('demo-own-accept')
    expect(await bob.page.locator('#call-page').count()).toBe(0)
    await bob.tap('demo-own-accept')
    await Promise.all([alice.hearsSound(), bob.hearsSound()])
    await bob.tap('demo-own-hangup')
    await bob.showsNo('demo-own-call')
    await alice.ended('remoteHungUp')
    await stage().leaves({ from: 'bob', to: 'alice', type: 1, status: 1 })
  })

  inFullRun('destroy releases everything, and another call object can be made', async () => {
    const [alice, bob] = [await stage().phone('alice', {}), await stage().phone('bob')]
    await alice.dial('bob', 'video')
    await bob.callPage('called')
    await bob.tap('call-accept')
    await Promise.all([alice.sees(), bob.sees()])
    await alice.page.evaluate(() => window.__call?.destroy())
    await alice.backOnFirstPage()
    await alice.letGoOfEverything()
    await bob.ended('remoteHungUp')
    await stage().nothingLeft()
    const { records } = await stage().state('a record', (state) => state.records.length > 0)
    expect(records).toHaveLength(1)
  })

  async function expectOneEndThenNothingButTheRecord(phone: Phone): Promise<void> {
    const heard = await phone.heard()
    expect(heard.filter((name) => name === 'onCallEnd')).toHaveLength(1)
    expect(heard.slice(heard.indexOf('onCallEnd') + 1)).toEqual(['onMessageSent'])
  }
})
