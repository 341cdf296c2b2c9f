import { EVENT_TYPE } from '../../../src/call/platform/signal/nimEvents'
import { FakeNim, member } from '../platform/signal/fakeNim'

/** `newer`: the present kit. `older`: the earlier component. `oldest`: one below 1.1.0, which names no media room. */
export type Kit = 'newer' | 'older' | 'oldest'

const CHANNEL_ID = 'channel-7'
const REQUEST_ID = 'request-7'
const BOB_UID = 22

/**
 * Bob, on another of Yunxin's call kits, at the far end of Alice's IM instance: he says what those kits say, letter by
 * letter, and reads what Alice's module says as they would read it.
 */
export class OtherKit {
  readonly nim = new FakeNim()
  /** The invite that Bob is calling with, or was called with. */
  private requestId = REQUEST_ID
  private channelId = CHANNEL_ID

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
    this.tell(EVENT_TYPE.invite, this.inviteExtension(more), type)
  }

  cancel(reason = 0): void {
    this.tell(EVENT_TYPE.cancel, this.extension({ reason }))
  }

  /** Bob has seen Alice's invite. */
  isCalled(): void {
    const [request] = this.nim.asked('call')[0] ?? []
    this.requestId = textOf(request, 'requestId')
    this.channelId = 'room-1'
  }

  accept(): void {
    const { kit } = this
    const older = JSON.stringify({ version: kit === 'older' ? '1.4.2' : '1.0.4' })
    const extension = kit === 'newer' ? this.extension({ channelName: 'rtc' }) : older
    this.join()
    this.answer(EVENT_TYPE.accept, extension)
  }

  /** What the service tells of Bob when he has answered, whatever his kit. */
  join(): void {
    this.emit({ eventType: EVENT_TYPE.join, operatorAccountId: 'bob', member: member('bob', BOB_UID) })
  }

  reject(why: 'refused' | 'busy' | 'timeout'): void {
    const reason = { refused: 0, busy: 3, timeout: 2 }[why]
    // The older component says busy, and that its time ran out, by a plain number in place of JSON.
    const extension = this.kit === 'newer' || why === 'refused' ? this.extension({ reason }) : '601'
    this.answer(EVENT_TYPE.reject, extension)
  }

  close(): void {
    this.tell(EVENT_TYPE.close, this.kit === 'newer' ? this.extension({}) : undefined)
  }

  control(fields: object): void {
    this.tell(EVENT_TYPE.control, JSON.stringify(fields))
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
        return this.extension({
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

  private extension(fields: object): string {
    const callId = this.kit === 'newer' ? { callId: 'uuid-of-call' } : {}
    return JSON.stringify({ ...callId, version: '4.2.0', callType: 0, reason: 0, ...fields })
  }

  private answer(eventType: number, serverExtension: string): void {
    this.emit({
      eventType,
      operatorAccountId: 'bob',
      inviterAccountId: 'alice',
      inviteeAccountId: 'bob',
      serverExtension,
    })
  }

  private tell(eventType: number, serverExtension: string | undefined, channelType = 2): void {
    const parties = { inviterAccountId: 'bob', inviteeAccountId: 'alice' }
    this.emit({ eventType, operatorAccountId: 'bob', ...parties, serverExtension }, channelType)
  }

  private emit(event: object, channelType = 2): void {
    this.nim.signalling.emit('onOnlineEvent', {
      channelInfo: { channelId: this.channelId, channelType },
      requestId: this.requestId,
      time: 1_700_000_000_000,
      ...event,
    })
  }
}

function textOf(value: unknown, key: string): string {
  const fields = typeof value === 'object' && value !== null ? new Map(Object.entries(value)) : new Map()
  return String(fields.get(key) ?? '')
}
