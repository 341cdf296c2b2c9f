import { CODE, Refusal } from '../wire/code'

/** An account in a room, on the one device that it joined with; times in ms since 1970. */
export interface Member {
  readonly account: string
  readonly uid: number
  readonly joinTime: number
  readonly deviceId: string
  /** ms since 1970; after that the account is no member any more. */
  expireTime: number
}

/** One account asked another in. Kept when it has ended, so that whoever comes too late is told how. */
export interface Invite {
  readonly requestId: string
  readonly from: string
  readonly to: string
  status: 'pending' | 'accepted' | 'rejected' | 'cancelled'
}

/** Who had a call in a room, and since when, in ms since 1970. */
export interface Answered {
  readonly from: string
  readonly to: string
  readonly at: number
}

/** What a request is answered that is about an invite which ended that way. */
const ENDED: Readonly<Record<Exclude<Invite['status'], 'pending'>, number>> = {
  accepted: CODE.inviteAccepted,
  rejected: CODE.inviteRejected,
  cancelled: CODE.inviteNotExist,
}

/** A signalling channel: who is in it, and who was asked in. */
export class Room {
  readonly members = new Map<string, Member>()
  /** The first invite that was accepted; null before. */
  answered: Answered | null = null
  private readonly invites = new Map<string, Invite>()

  constructor(
    readonly about: {
      readonly channelId: string
      readonly type: number
      readonly name: string | undefined
      readonly extension: string | undefined
      readonly creator: string
      readonly createTime: number
    },
    public expireTime: number,
  ) {}

  /** The server's id of the room, unlike `about.name`, which its creator chose or left out. */
  get channelId(): string {
    return this.about.channelId
  }

  /**
   * The account's membership, for requests that only members may make.
   * @throws Refusal `memberNotExist`
   */
  member(account: string): Member {
    const member = this.members.get(account)
    if (!member) throw new Refusal(CODE.memberNotExist)
    return member
  }

  /** Begins an invite. It takes the place of one with the same request id, whoever that was from. */
  addInvite(invite: Pick<Invite, 'requestId' | 'from' | 'to'>): void {
    this.invites.set(invite.requestId, { ...invite, status: 'pending' })
  }

  /** The invites that nobody has ended yet. */
  pendingInvites(): Invite[] {
    return [...this.invites.values()].filter((invite) => invite.status === 'pending')
  }

  /**
   * An invite that nobody has ended yet.
   * @throws Refusal `inviteNotExist`, or how it ended: `inviteAccepted`, `inviteRejected`
   */
  pendingInvite(wanted: Omit<Invite, 'status'>): Invite {
    const found = this.invites.get(wanted.requestId)
    if (found?.from !== wanted.from || found.to !== wanted.to) throw new Refusal(CODE.inviteNotExist)
    if (found.status !== 'pending') throw new Refusal(ENDED[found.status])
    return found
  }
}
