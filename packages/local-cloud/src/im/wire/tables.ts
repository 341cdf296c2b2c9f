/** Request 26_3. */
export const LOGIN = {
  clientType: 3,
  os: 4,
  /** 1 by hand, 0 by the SDK itself, after it was logged in before. */
  byHand: 8,
  clientId: 13,
  appKey: 18,
  account: 19,
  customTag: 38,
  customClientType: 39,
  token: 1000,
} as const

/** A logged-in device, as others are told about it. */
export const CLIENT = {
  clientId: 1,
  connectionId: 2,
  ip: 3,
  port: 4,
  type: 5,
  customClientType: 6,
  time: 7,
  customTag: 8,
  os: 9,
  /** 1 is IM; without it the SDK does not start to sync. */
  loginType: 12,
} as const

/** The keys of a sync request that are answered with something. */
export const SYNC = { myInfo: 1, offlineMessages: 2, signalling: 21 } as const

/** A profile: the answers to 34_7 and 3_7, what 34_10 changes, and the pushes about it. */
export const USER = {
  account: 1,
  name: 3,
  avatar: 4,
  sign: 5,
  gender: 6,
  email: 7,
  birthday: 8,
  mobile: 9,
  extension: 10,
  createTime: 12,
  updateTime: 13,
} as const

/** A message: request 30_1, its answer, and the pushes that deliver it. */
export const MESSAGE = {
  scene: 0,
  to: 1,
  from: 2,
  fromClientType: 4,
  fromClientId: 5,
  fromName: 6,
  time: 7,
  type: 8,
  attachment: 10,
  clientMessageId: 11,
  serverMessageId: 12,
} as const

/** Which message is to be deleted: 30_23, and 30_24 several. */
export const MESSAGE_REFERENCE = {
  conversationType: 1,
  from: 2,
  to: 3,
  serverMessageId: 4,
  clientMessageId: 5,
  time: 6,
} as const

/** Signalling: requests, replies and events alike. */
export const SIGNAL = {
  channelType: 1,
  channelName: 2,
  channelId: 3,
  createTime: 4,
  expireTime: 5,
  creator: 6,
  channelExtension: 7,
  from: 10,
  to: 11,
  requestId: 12,
  pushEnabled: 13,
  pushTitle: 14,
  pushContent: 15,
  pushPayload: 16,
  unreadEnabled: 17,
  /** JSON text: an array of members, each a property of MEMBER. */
  members: 18,
  /** JSON text: `{ type, member? }`, what kind of event this is. */
  event: 19,
  serverExtension: 20,
  offlineEnabled: 21,
  eventId: 22,
  selfUid: 23,
  time: 24,
  rtcChannelName: 25,
  rtcTokenTtl: 26,
  rtcToken: 27,
  rtcParams: 28,
  callStatus: 30,
} as const

/** A member of a signalling channel, within `members` and `event`. */
export const MEMBER = { account: 1, uid: 2, joinTime: 3, expireTime: 4, deviceId: 5 } as const

/** The answer to 28_19, a page of conversations. An empty cursor says that none follows. */
export const CONVERSATION_PAGE = { nextCursor: 1, syncType: 2 } as const

/** The answer to 6_27: settings as JSON text, and for how many seconds they hold. */
export const CONFIG = { content: 0, ttlSeconds: 1 } as const
