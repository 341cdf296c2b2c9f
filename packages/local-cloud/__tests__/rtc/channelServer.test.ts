import { WebSocket } from 'ws'
import { startRtcRig } from './RtcRig'
import type { RtcRig } from './RtcRig'

describe('the channel server', () => {
  let rig: RtcRig
  beforeEach(async () => {
    rig = await startRtcRig()
  })
  afterEach(() => rig.close())

  const token = (uid = 101) =>
    rig.tokens.issue({ account: 'alice', uid, channelName: 'room', ttlSeconds: 60 })

  test('names the channel and its signalling socket to the holder of a token', async () => {
    const { allowed, body } = await rig.getChannelInfos({
      channelName: 'room',
      uid: '101',
      checksum: token(),
      t1: '5',
    })
    expect(allowed).toBe('http://app.test')
    expect(body).toMatchObject({ code: 200, cid: expect.any(Number), ips: { uid: 101 }, time: { t1: 5 } })
    expect(body.ips.webrtcarray).toEqual([
      expect.stringContaining(`ws://${rig.host}/rtc/sig?name=room&ticket=`),
    ])
  })

  test('also reads JSON, which a mini program sends unless its SDK says otherwise', async () => {
    const ask = async (body: string) => {
      const response = await fetch(`http://${rig.host}/nrtc/getChannelInfos.action`, { method: 'POST', body })
      return response.json()
    }
    const fields = { channelName: 'room', uid: 101, checksum: token() }
    expect(await ask(JSON.stringify(fields))).toMatchObject({ code: 200, ips: { uid: 101 } })
    expect(await ask('{')).toMatchObject({ code: 414 })
  })

  test('gives everybody in a channel the same cid and each a ticket of their own, again the same', async () => {
    const [first, again, other] = [
      await rig.admit('alice', 101),
      await rig.admit('alice', 101),
      await rig.admit('bob', 102),
    ]
    expect(again).toBe(first)
    expect(other).not.toBe(first)
  })

  test.each([
    ['no token', {}],
    ['an unknown token', { checksum: 'made-up' }],
  ])('refuses %s with a text for the SDK to show', async (_, fields) => {
    const { body } = await rig.getChannelInfos({ channelName: 'room', uid: '101', ...fields })
    expect(body).toEqual({ code: 403, desc: 'token is invalid' })
  })

  test('refuses a token of another uid, of another channel, and one that ran out', async () => {
    const refused = { code: 403, desc: 'token is invalid' }
    const ask = async (fields: { uid: string; channelName: string; checksum: string }) =>
      (await rig.getChannelInfos(fields)).body
    expect(await ask({ uid: '102', channelName: 'room', checksum: token(101) })).toEqual(refused)
    expect(await ask({ uid: '101', channelName: 'other', checksum: token(101) })).toEqual(refused)
    const checksum = token(101)
    rig.clock.pass(60_000)
    expect(await ask({ uid: '101', channelName: 'room', checksum })).toEqual(refused)
  })

  test('refuses a request that is none', async () => {
    const { body } = await rig.getChannelInfos({ channelName: 'room', uid: '-1', checksum: token() })
    expect(body.code).toBe(414)
  })

  test('answers the browser that asks first, and takes statistics without looking at them', async () => {
    const asked = await fetch(`http://${rig.host}/nrtc/getChannelInfos.action`, {
      method: 'OPTIONS',
      headers: { Origin: 'http://app.test', 'Access-Control-Request-Headers': 'session-id' },
    })
    expect([asked.status, asked.headers.get('access-control-allow-headers')]).toEqual([204, 'session-id'])
    const reported = await fetch(`http://${rig.host}/rtc/stat`, { method: 'POST', body: '{"x":' })
    expect([reported.status, await reported.json()]).toEqual([200, {}])
    const socket = new WebSocket(`ws://${rig.host}/rtc/statws?deviceId=1`)
    await new Promise((resolve) => socket.once('open', resolve))
    socket.send('anything')
    socket.terminate()
  })

  test('leaves what is not its own to others', async () => {
    const response = await fetch(`http://${rig.host}/control/state`)
    expect(response.status).toBe(404)
  })

  test('breaks off a body that is too long', async () => {
    await expect(
      fetch(`http://${rig.host}/rtc/stat`, { method: 'POST', body: 'x'.repeat(100_000) }),
    ).rejects.toThrow()
    expect(rig.log.join()).toContain('too long')
  })

  test('never logs a token or a ticket', async () => {
    const checksum = token()
    const { body } = await rig.getChannelInfos({ channelName: 'room', uid: '101', checksum })
    const client = await rig.connect(body.ips.webrtcarray[0])
    await client.request('Join', { externData: {} })
    expect(rig.log.length).toBeGreaterThan(0)
    expect(rig.log.join()).not.toContain(checksum)
    expect(rig.log.join()).not.toContain(body.ips.token)
  })
})
