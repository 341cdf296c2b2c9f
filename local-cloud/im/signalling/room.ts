import { CODE, Refusal } from '../wire/code'

export interface Member {
  readonly account: string
  readonly uid: number
  readonly joinTime: number
  readonly deviceId: string
  /** ms since 1970; after that the account is no member any more. */
  expireTime: number
}

export interface Invite {
  readonly requestId: string
  readonly from: string
  readonly to: string
  status: 'pending' | 'accepted' | 'rejected' | 'cancelled'
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

  get channelId(): string {
    return this.about.channelId
  }

  /** @throws Refusal `memberNotExist` */
  member(account: string): Member {
    const member = this.members.get(account)
    if (!member) throw new Refusal(CODE.memberNotExist)
    return member
  }

  addInvite(invite: Pick<Invite, 'requestId' | 'from' | 'to'>): void {
    this.invites.set(invite.requestId, { ...invite, status: 'pending' })
  }

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
