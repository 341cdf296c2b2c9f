import { fieldsOf, parseFields } from './fields'
import { mini } from './miniGlobals'

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
        if (answer.code !== 200 || !Array.isArray(gateways)) {
          // A plain object, as the SDK's.
          reject({ code: answer.code, reason: String(answer.desc ?? 'no gateway') })
          return
        }
        resolve({ cid: Number(answer.cid), ticket: String(answer.token), gateway: String(gateways[0]) })
      },
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    })
  })
}
