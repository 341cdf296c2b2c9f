import { EVENT_TYPE } from '../../../src/call/platform/signal/nimEvents'
import { FakeNim, member } from '../platform/signal/fakeNim'

/** `newer`: the present kit. `older`: the earlier component. `oldest`: one below 1.1.0, which names no media room. */
export type Kit = 'newer' | 'older' | 'oldest'

const CHANNEL_ID = 'channel-7'
const BOB_UID = 22

/** What names an invite, and what it said: the newer kit says all of it again with whatever it answers. */
interface Known {
  readonly channelId: string
  readonly requestId: string
  readonly said: object
}

const OWN: Known = { channelId: CHANNEL_ID, requestId: 'request-7', said: {} }

/**
 * Bob, on another of Yunxin's call kits, at the far end of Alice's IM instance: he says what those kits say, letter by
 * letter, and reads what Alice's module says as they would read it. What his kit does by itself is `KitLife`.
 */
export class OtherKit {
  readonly nim = new FakeNim()
  /** Bob's own call. */
  private own = OWN
  /** Alice's call, once Bob's device has seen it. */
  private alices = OWN
  /** The one that he is in. */
  private live = OWN

  constructor(private readonly kit: Kit) {}

  /** The media room that a call made by this kit is in. */
  get mediaRoom(): string {
    switch (this.kit) {
      case 'newer':
        return 'uuid-of-media'
      case 'older':
        return `${CHANNEL_ID}|0|${BOB_UID}`
      case 'oldest':
        return CHANNEL_ID
    }
  }

  /** Bob calls: 1 audio, 2 video. */
  invite(type: 1 | 2 = 2, more: object = {}): void {
    const extension = this.inviteExtension(more)
    this.own = { ...OWN, said: fieldsOf(extension) }
    this.live = this.own
    this.tell(this.own, EVENT_TYPE.invite, extension, type)
  }

  cancel(reason = 0): void {
    this.tell(this.own, EVENT_TYPE.cancel, this.extension(this.own, { reason }))
  }

  /** Bob has seen Alice's invite. */
  isCalled(): void {
    const [request] = this.nim.asked('call').at(-1) ?? []
    const said = fieldsOf(textOf(request, 'serverExtension'))
    this.alices = { channelId: 'room-1', requestId: textOf(request, 'requestId'), said }
  }

  accept(): void {
    const { kit, alices } = this
    const older = JSON.stringify({ version: kit === 'older' ? '1.4.2' : '1.0.4' })
    const extension = kit === 'newer' ? this.extension(alices, {}) : older
    this.live = alices
    this.join()
    this.answer(EVENT_TYPE.accept, extension)
  }

  /** What the service tells of Bob when he has answered, whatever his kit. */
  join(): void {
    const joined = { eventType: EVENT_TYPE.join, operatorAccountId: 'bob', member: member('bob', BOB_UID) }
    this.emit(this.alices, joined)
  }

  reject(why: 'refused' | 'busy' | 'timeout'): void {
    const reason = { refused: 0, busy: 3, timeout: 2 }[why]
    // The older component says busy, and that its time ran out, by a plain number in place of JSON.
    const extension =
      this.kit === 'newer' || why === 'refused' ? this.extension(this.alices, { reason }) : '601'
    this.answer(EVENT_TYPE.reject, extension)
  }

  close(): void {
    const { live } = this
    this.tell(live, EVENT_TYPE.close, this.kit === 'newer' ? this.extension(live, {}) : undefined)
  }

  /** Somebody writes the record of a call: 1, completed. */
  record(channelId: string, status = 1): void {
    this.nim.messages.emit('onReceiveMessages', [
      {
        messageType: 12,
        senderId: 'bob',
        receiverId: 'alice',
        conversationId: 'alice|1|bob',
        attachment: { type: 2, channelId, status, durations: [] },
      },
    ])
  }

  /** Carol, on the same kit, calls Alice. */
  carolCalls(): void {
    this.nim.signalling.emit('onOnlineEvent', {
      eventType: EVENT_TYPE.invite,
      channelInfo: { channelId: 'channel-8', channelType: 1 },
      requestId: 'request-8',
      operatorAccountId: 'carol',
      inviterAccountId: 'carol',
      inviteeAccountId: 'alice',
      time: 1,
      serverExtension: this.extension(OWN, { channelName: 'media-of-carol' }),
    })
  }

  control(fields: object): void {
    this.tell(this.live, EVENT_TYPE.control, JSON.stringify(fields))
  }

  /** What Alice's module said with a request, as another kit reads it: JSON, or nothing it could use. */
  read(request: string): Record<string, unknown> | null {
    const params = this.nim.asked(request).at(-1)
    if (params === undefined) return null
    const first = params[0]
    const extension = typeof first === 'string' ? params.at(-1) : textOf(first, 'serverExtension')
    const parsed: unknown = JSON.parse(String(extension))
    return typeof parsed === 'object' && parsed !== null ? { ...parsed } : null
  }

  get controls(): unknown[] {
    return this.nim.asked('sendControl').map((args) => JSON.parse(String(args.at(-1))))
  }

  private inviteExtension(more: object): string {
    switch (this.kit) {
      case 'newer':
        return this.extension(OWN, {
          channelName: this.mediaRoom,
          rtcTokenTtl: 600,
          extraInfo: 'from the newer kit',
          _attachment: 'from the newer kit',
          ...more,
        })
      case 'older':
        return JSON.stringify({
          callType: 0,
          version: '1.4.2',
          channelName: this.mediaRoom,
          _attachment: { from: 'the older component' },
          ...more,
        })
      case 'oldest':
        return JSON.stringify({ callType: 0, version: '1.0.4', ...more })
    }
  }

  private extension({ said }: Known, fields: object): string {
    const copied = this.kit === 'newer' ? { callId: 'uuid-of-call', ...said } : {}
    return JSON.stringify({ ...copied, version: '4.2.0', callType: 0, reason: 0, ...fields })
  }

  private answer(eventType: number, serverExtension: string): void {
    this.emit(this.alices, {
      eventType,
      operatorAccountId: 'bob',
      inviterAccountId: 'alice',
      inviteeAccountId: 'bob',
      serverExtension,
    })
  }

  private tell(of: Known, eventType: number, serverExtension: string | undefined, channelType = 2): void {
    const parties = { inviterAccountId: 'bob', inviteeAccountId: 'alice' }
    this.emit(of, { eventType, operatorAccountId: 'bob', ...parties, serverExtension }, channelType)
  }

  private emit({ channelId, requestId }: Known, event: object, channelType = 2): void {
    this.nim.signalling.emit('onOnlineEvent', {
      channelInfo: { channelId, channelType },
      requestId,
      time: 1_700_000_000_000,
      ...event,
    })
  }
}

function fieldsOf(extension: string): object {
  const parsed: unknown = JSON.parse(extension)
  return typeof parsed === 'object' && parsed !== null ? parsed : {}
}

function textOf(value: unknown, key: string): string {
  const fields = typeof value === 'object' && value !== null ? new Map(Object.entries(value)) : new Map()
  return String(fields.get(key) ?? '')
}
