import type { Clock, TokenCheck } from '../contracts'
import type { ChannelDirectory } from './channel/ChannelDirectory'
import { isRecord, text, wholeNumber } from './fields'
import { BAD_REQUEST, GATEWAY_EDGE, QUALITY_LEVEL_LIMIT, REFUSED_TOKEN } from './guesses'

interface ChannelServerParts {
  readonly tokens: TokenCheck
  readonly directory: ChannelDirectory
  readonly clock: Clock
  /** Where websockets are reached, like `ws://127.0.0.1:5180`. */
  readonly origin: () => string
}

/**
 * Answers the SDK's first request of a call: checks the token and names the signalling socket. A `code` other than 200
 * makes the SDK's `join` fail with `desc`.
 *
 * @param form - the body of the request, form-urlencoded; JSON from a mini program whose SDK leaves the choice to
 *   `wx.request`
 */
export function getChannelInfos(
  form: string,
  { tokens, directory, clock, origin }: ChannelServerParts,
): object {
  const receivedAt = clock.now()
  const fields = readFields(form)
  const uid = wholeNumber(fields.get('uid'))
  const channelName = text(fields.get('channelName'), 128)
  if (uid === null || !channelName) return BAD_REQUEST
  const appKey = fields.get('appkey') ?? undefined
  const holder = tokens.check(fields.get('checksum') ?? '', { channelName, uid, appKey })
  if (!holder) return REFUSED_TOKEN
  const { channel, ticket } = directory.admit({ channelName, uid, account: holder.account })
  const address = new URL('/rtc/sig', origin())
  address.search = new URLSearchParams({ name: channelName, ticket }).toString()
  return {
    code: 200,
    cid: channel.cid,
    token: ticket,
    time: { t1: wholeNumber(fields.get('t1')) ?? receivedAt, t2: receivedAt, t3: clock.now() },
    config: { quality_level_limit: QUALITY_LEVEL_LIMIT },
    ips: {
      uid,
      token: ticket,
      webrtcarray: [address.href],
      ...gatewayAddresses(fields, origin()),
      relayaddrs: null,
      relaytoken: null,
    },
  }
}

/** The mini-program SDK does not say that it is one; the web SDK says that it is WebRTC. */
function gatewayAddresses(fields: URLSearchParams, origin: string): object {
  if (fields.get('webrtc') === '1') return { turnaddrs: [] }
  // Without a scheme: the SDK puts its own before it.
  const address = `${origin.replace(/^\w+:\/\//, '')}/rtc/gateway`
  return { wechatapparray: [address], turnaddrs: [[GATEWAY_EDGE]] }
}

function readFields(form: string): URLSearchParams {
  if (!form.startsWith('{')) return new URLSearchParams(form)
  try {
    const fields: unknown = JSON.parse(form)
    const entries = isRecord(fields)
      ? Object.entries(fields).map(([name, value]) => [name, String(value)])
      : []
    return new URLSearchParams(entries)
  } catch {
    return new URLSearchParams()
  }
}
