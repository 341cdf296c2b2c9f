import { GatewayClient } from '../gateway/GatewayClient'
import { startRtcRig } from '../RtcRig'
import type { RtcRig } from '../RtcRig'
import { offerText } from './offerText'

describe('WHIP and WHEP', () => {
  let rig: RtcRig
  let client: GatewayClient
  let pushUrl: string
  beforeEach(async () => {
    rig = await startRtcRig()
    await rig.join('alice', 101)
    const checksum = rig.tokens.issue({ account: 'bob', uid: 102, channelName: 'room', ttlSeconds: 60 })
    const { body } = await rig.getChannelInfos({ channelName: 'room', uid: '102', checksum })
    client = await GatewayClient.connect(rig.host)
    pushUrl = (await client.login(102, body.token)).get(102)?.url ?? ''
  })
  afterEach(async () => {
    client.end()
    await rig.close()
  })

  const post = (url: string, sdp: string, type = 'application/sdp') =>
    fetch(url, { method: 'POST', headers: { 'Content-Type': type, Origin: 'http://app.test' }, body: sdp })
  const playUrl = () => `${pushUrl.replace('/push/', '/play/')}/101`

  test('an offer to push is answered with a stream of its own, which takes the one codec of each kind', async () => {
    const response = await post(pushUrl, offerText())
    const answer = await response.text()
    expect([response.status, response.headers.get('content-type')]).toEqual([201, 'application/sdp'])
    expect(response.headers.get('access-control-expose-headers')).toBe('Location')
    // As the offer numbers them.
    expect(answer).toContain('a=rtpmap:109 opus/48000/2')
    expect(answer).toContain('a=rtpmap:120 VP8/90000')
    for (const line of ['a=ice-lite', 'a=setup:active', 'a=recvonly', 'a=group:BUNDLE 0 1']) {
      expect(answer.split('\r\n')).toContain(line)
    }
    const location = response.headers.get('location') ?? ''
    expect(location.startsWith(`${new URL(pushUrl).pathname}/`)).toBe(true)
    expect((await fetch(new URL(location, pushUrl), { method: 'DELETE' })).status).toBe(200)
  })

  test('an offer to play is answered with what will be sent', async () => {
    const response = await post(playUrl(), offerText())
    const answer = await response.text()
    expect(response.status).toBe(201)
    expect(answer).toContain('a=sendonly')
    expect(answer.match(/a=ssrc:\d+ cname:uid-101/g)).toHaveLength(2)
  })

  test('a kind that has no codec in common is refused, and the other goes on', async () => {
    const answer = await (await post(pushUrl, offerText({ video: 'H264/90000' }))).text()
    expect(answer).toContain('m=video 0 ')
    expect(answer).toContain('a=group:BUNDLE 0\r\n')
    expect(answer).toContain('m=audio 9 ')
  })

  test.each([
    ['no SDP', 'hello', 'application/sdp', 400],
    ['no credentials', offerText().replace(/a=ice-ufrag:.*\r\n/g, ''), 'application/sdp', 400],
    ['no fingerprint', offerText().replace(/a=fingerprint:.*\r\n/g, ''), 'application/sdp', 400],
    ['two lines of one name', offerText().replace('a=mid:1', 'a=mid:0'), 'application/sdp', 400],
    ['another type', offerText(), 'text/plain', 415],
  ])('%s is refused', async (_, sdp, type, status) => {
    expect((await post(pushUrl, sdp, type)).status).toBe(status)
    expect((await post(playUrl(), sdp, type)).status).toBe(status)
  })

  test('only POST opens a stream, and only DELETE ends one', async () => {
    expect((await fetch(pushUrl)).status).toBe(405)
    expect((await fetch(`${pushUrl}/some-id`, { method: 'POST', body: 'x' })).status).toBe(405)
    expect((await fetch(`${pushUrl}/some-id`, { method: 'DELETE' })).status).toBe(200)
  })

  test('a key opens nothing once its owner is out, nor does one that nobody has', async () => {
    await client.ask(4)
    expect((await post(pushUrl, offerText())).status).toBe(404)
    expect((await post(pushUrl.replace(/[^/]+$/, 'nobody'), offerText())).status).toBe(404)
  })
})
