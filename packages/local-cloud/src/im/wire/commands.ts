/** A command of the link: service and command number. */
export interface Command {
  readonly sid: number
  readonly cid: number
}

/** What devices may ask. */
export const REQUEST = {
  heartbeat: { sid: 1, cid: 2 },
  login: { sid: 26, cid: 3 },
  logout: { sid: 26, cid: 5 },
  kickOffline: { sid: 26, cid: 8 },
  sync: { sid: 27, cid: 1 },
  serverTime: { sid: 6, cid: 23 },
  greyConfig: { sid: 6, cid: 27 },
  syncConversations: { sid: 28, cid: 19 },
  markRead: { sid: 4, cid: 5 },
  getUsers: { sid: 34, cid: 7 },
  /** The same, as the older half of a full SDK build asks it. */
  getUsersBefore: { sid: 3, cid: 7 },
  updateProfile: { sid: 34, cid: 10 },
  sendMessage: { sid: 30, cid: 1 },
  listMessages: { sid: 30, cid: 6 },
  deleteMessage: { sid: 30, cid: 23 },
  deleteMessages: { sid: 30, cid: 24 },
  createRoom: { sid: 18, cid: 1 },
  delayRoom: { sid: 18, cid: 2 },
  closeRoom: { sid: 18, cid: 3 },
  joinRoom: { sid: 18, cid: 4 },
  leaveRoom: { sid: 18, cid: 5 },
  invite: { sid: 18, cid: 6 },
  cancelInvite: { sid: 18, cid: 7 },
  rejectInvite: { sid: 18, cid: 8 },
  acceptInvite: { sid: 18, cid: 9 },
  sendControl: { sid: 18, cid: 10 },
  getRoomInfo: { sid: 18, cid: 15 },
  call: { sid: 18, cid: 16 },
  callSetup: { sid: 18, cid: 17 },
} as const satisfies Readonly<Record<string, Command>>

/** What a request is called here. */
export type RequestName = keyof typeof REQUEST

/** What devices are told unasked. */
export const PUSH = {
  kicked: { sid: 26, cid: 9 },
  clientsChanged: { sid: 26, cid: 10 },
  myProfile: { sid: 3, cid: 109 },
  myProfileChanged: { sid: 3, cid: 110 },
  message: { sid: 7, cid: 2 },
  messageFromOtherDevice: { sid: 7, cid: 101 },
  offlineMessages: { sid: 4, cid: 4 },
  signalEvent: { sid: 15, cid: 11 },
  signalMultiClient: { sid: 15, cid: 12 },
  signalOffline: { sid: 15, cid: 13 },
  signalRooms: { sid: 15, cid: 14 },
} as const satisfies Readonly<Record<string, Command>>

const NAMES = new Map<string, RequestName>()
for (const [name, { sid, cid }] of Object.entries(REQUEST)) {
  // Object.entries forgets that the keys are those of REQUEST.
  NAMES.set(`${sid}_${cid}`, name as RequestName)
}

/** What a request is called here; undefined if this server does not know it. */
export function requestName({ sid, cid }: Command): RequestName | undefined {
  return NAMES.get(`${sid}_${cid}`)
}

/** Whether two commands are one: by their numbers, as each was read from another place. */
export const sameCommand = (a: Command, b: Command) => a.sid === b.sid && a.cid === b.cid
