import type { RtcChannelState } from '../contracts'
import type { ImCloud } from '../im/imCloud'
import type { CallRecord } from '../im/message/record'

/** What `GET /control/state` shows; times in ms since 1970. */
export interface CloudState {
  readonly accounts: readonly {
    readonly account: string
    readonly devices: readonly { readonly clientId: string; readonly connectedAt: number }[]
  }[]
  /** Signalling channels that somebody is in. */
  readonly rooms: readonly {
    readonly channelId: string
    /** Empty if it has none. */
    readonly name: string
    readonly type: number
    readonly members: readonly string[]
    readonly pendingInvites: readonly {
      readonly requestId: string
      readonly from: string
      readonly to: string
    }[]
  }[]
  readonly rtc: readonly RtcChannelState[]
  readonly records: readonly CallRecord[]
}

/** The IM half of the state. */
export function imState(im: ImCloud): Omit<CloudState, 'rtc'> {
  return {
    accounts: im.accounts.all().map((account) => ({
      account,
      devices: im.devices
        .of(account)
        .map(({ info: { clientId, connectedAt } }) => ({ clientId, connectedAt })),
    })),
    rooms: im.rooms
      .all()
      .filter((room) => room.members.size > 0)
      .map((room) => ({
        channelId: room.channelId,
        name: room.about.name ?? '',
        type: room.about.type,
        members: [...room.members.keys()],
        pendingInvites: room.pendingInvites().map(({ requestId, from, to }) => ({ requestId, from, to })),
      })),
    records: im.messages.records(),
  }
}
