import { fieldsOf, parseFields } from './fields'
import { mini } from './miniGlobals'

/** What the channel server tells a client that may enter. */
export interface ChannelInfos {
  readonly cid: number
  /** Opens the gateway. */
  readonly ticket: string
  /** The gateway's address, without a scheme. */
  readonly gateway: string
}

interface Asked {
  readonly server: string
  readonly appkey: string
  readonly channelName: string
  readonly uid: number | string
  readonly token?: string
}

/** The SDK's first request of a call. Fails with `{ code, reason }`. */
export function getChannelInfos({
  server,
  appkey,
  channelName,
  uid,
  token = '',
}: Asked): Promise<ChannelInfos> {
  const now = String(Date.now())
  const form = {
    uid: String(uid),
    appkey,
    channelName,
    secureType: '1',
    osType: '4',
    mode: '2',
    checksum: token,
  }
  const data = Object.entries({ ...form, curtime: now, t1: now })
    .map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
    .join('&')
  return new Promise((resolve, reject) => {
    mini().request({
      url: server,
      method: 'POST',
      header: { 'content-type': 'application/x-www-form-urlencoded' },
      data,
      success: (result) => {
        const answer = parseFields(result.data)
        const gateways = fieldsOf(answer.ips).wechatapparray
        // Plain objects, as the SDK's; of why it was refused the SDK tells the code alone.
        if (answer.code !== 200) reject({ code: answer.code, reason: 'http request error' })
        else if (!Array.isArray(gateways)) reject({ code: '400', reason: 'mini: no wechatapparray property' })
        else resolve({ cid: Number(answer.cid), ticket: String(answer.token), gateway: String(gateways[0]) })
      },
      // The SDK looks for a "message" in what WeChat fails with, and there is none.
      fail: () => reject({ code: -2, reason: undefined }),
    })
  })
}
