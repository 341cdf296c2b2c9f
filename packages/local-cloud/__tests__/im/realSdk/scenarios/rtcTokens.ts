import type { CreateNim } from '../../../../src/sdk-stage/Nim'
import { startSdkStage } from '../../../../src/sdk-stage/SdkStage'
import type { SdkStage } from '../../../../src/sdk-stage/SdkStage'

export function describeRtcTokens(createNim: CreateNim): void {
  describe('the RTC tokens that an unmodified IM SDK is given', () => {
    let stage: SdkStage
    beforeEach(async () => {
      stage = await startSdkStage(createNim)
    })
    afterEach(() => stage.close())

    /** Asks to enter an RTC channel as the media SDK does. */
    const enter = async (channelName: string, uid: number | undefined, token = '', appkey = 'any') => {
      const response = await fetch(`${stage.cloud.address}/nrtc/getChannelInfos.action`, {
        method: 'POST',
        body: new URLSearchParams({ channelName, uid: String(uid), checksum: token, appkey }),
      })
      const { code }: { code: number } = await response.json()
      return code
    }
    type Joined = Awaited<ReturnType<SdkStage['call']>>['result']
    const uidOf = ({ roomInfo }: Joined, account: string) =>
      roomInfo.members.find(({ accountId }) => accountId === account)?.uid

    test('open the channel that was asked for, to caller and callee, each under its own uid', async () => {
      const [alice, bob] = await stage.onlineEach('alice', 'bob')
      const rtcConfig = { rtcChannelName: 'media', rtcTokenTtl: 60, rtcParams: '{"a":1}' }
      const { result, incoming } = await stage.call(alice, 'bob', { rtcConfig })
      const setup = await bob.signalling.callSetup({ ...incoming, rtcConfig })
      expect(result.rtcInfo).toMatchObject({ rtcTokenTtl: 60, rtcParams: '{"a":1}' })
      const [aliceUid, bobUid] = [uidOf(result, 'alice'), uidOf(setup, 'bob')]
      expect(aliceUid).not.toBe(bobUid)
      expect(await enter('media', aliceUid, result.rtcInfo?.rtcToken)).toBe(200)
      expect(await enter('media', bobUid, setup.rtcInfo?.rtcToken)).toBe(200)
      expect(await enter('media', aliceUid, setup.rtcInfo?.rtcToken)).toBe(403)
      expect(await enter('other', aliceUid, result.rtcInfo?.rtcToken)).toBe(403)
      expect(await enter('media', aliceUid, result.rtcInfo?.rtcToken, 'another')).toBe(403)
    })

    test('are for the room where no channel was named, and worthless after a reset', async () => {
      const alice = await stage.online('alice')
      const { result, channelId } = await stage.call(alice, 'bob', { signallingConfig: { selfUid: 7 } })
      expect(await enter(channelId, 7, result.rtcInfo?.rtcToken)).toBe(200)
      stage.cloud.control.reset()
      expect(await enter(channelId, 7, result.rtcInfo?.rtcToken)).toBe(403)
    })
  })
}
