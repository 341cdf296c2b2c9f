/**
 * What this half assumes about the real service. All of it was inferred from what the SDK accepts; the service itself
 * was never asked. A call that works here may still meet another answer there.
 */

/** The service runs a room per channel name; its ids are large numbers, the SDK only echoes them. */
export const FIRST_CID = 700_001

/** Code of a refused token. The SDK only asks that it is not 200 and shows the text. */
export const REFUSED_TOKEN = { code: 403, desc: 'token is invalid' } as const

/** Code of a request that is not well-formed. */
export const BAD_REQUEST = { code: 414, desc: 'a parameter is missing or malformed' } as const

/** Code inside a signalling answer for what does not exist any more. The SDK treats all but 200 alike. */
export const GONE = 404

/** Code inside a signalling answer for data that is not understood. */
export const MALFORMED = 400

/** Largest quality level that `config` names. Seen in no public page; the SDK stores it. */
export const QUALITY_LEVEL_LIMIT = 16

/** Platform number of a browser. Members with the mini-program SDK are told under it too: theirs is in no public page. */
export const WEB_PLATFORM = 16

/** Only VP8 is offered (2 in the SDK's table), since every Chromium encodes it; the service also has H264. */
export const VIDEO_CAPABILITIES = JSON.stringify({ 256: [2] })

/**
 * How long a peer whose signalling socket closed without a Leave is kept before the others are told, in ms. The service
 * waits for a time-out; here it is short so that a closed page is noticed, yet long enough for the SDK's first
 * reconnect, which comes at once.
 */
export const LOST_PEER_GRACE = 1000

/** How long an empty channel is remembered, in ms, so that an SDK that reconnects finds it. The service's is unknown. */
export const EMPTY_CHANNEL_TTL = 120_000

/** How often the service tells network qualities, in ms. Public pages say "every two seconds" for the SDK's event. */
export const NET_STATUS_INTERVAL = 2000

/** Up to which share of lost packets a quality still holds: 1 excellent, 2 good, 3 poor, 4 bad; worse is 5. */
export const LOSS_LIMITS = [0.01, 0.03, 0.08, 0.2] as const

/** `reason` in OnPeerLeave, from the SDK's typings. */
export const LEAVE_REASON = { normal: 0, kicked: 2, lost: 3 } as const
/** Why a peer is gone, as one of these numbers. */
export type LeaveReason = (typeof LEAVE_REASON)[keyof typeof LEAVE_REASON]

/** `reason` in OnKickOff that the SDK turns into `channel-closed`. */
export const KICK_CHANNEL_CLOSED = 1

/** What the service answers to a Join of a channel that is over: the SDK's reconnect knows this text, and leaves. */
export const ROOM_NOT_FOUND = 'room not found'

/**
 * Whether a newcomer is told of the streams of a peer. Those of one whose socket is broken are about to be replaced by
 * new ones: the SDK reads the list after it has heard of the new ones, and would take up the old ones in their place.
 */
export function listsStreams(lost: boolean): boolean {
  return !lost
}

/**
 * Code of a login at the mini programs' gateway that it refuses. The SDK has it in its list as "room destroyed", and does
 * not look at it: `join` resolves, a TypeError follows for want of a list of members, and `publish` waits 15 s for an
 * address to push to. Whether the service closes the socket as well is not known; here it stays open.
 */
export const LOGIN_REFUSED = 417

/**
 * Command number of the gateway's answer to a request that has none of its own. The SDK finds an answer by its `seq`, but
 * drops one whose number it does not know; 14 (publish) has nothing else hanging on it.
 */
export const GATEWAY_DONE = 14

/** `role` of a member that may publish; the SDK passes over those with 1, the audience. */
export const BROADCASTER = 0

/** The gateway's words for a member who came back under the same uid, and for a channel that is over; any will do. */
export const GATEWAY_REASON = { replaced: 'replaced', closed: 'closed' } as const

/** Address of an edge that the mini-program SDK hands on to the gateway, and needs to be there. Nobody connects to it. */
export const GATEWAY_EDGE = '127.0.0.1:1'
