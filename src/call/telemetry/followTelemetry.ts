import type { Call } from '../engine/Call'
import type { EndReason } from '../machine/terms/endReason'
import type { CallRole, CallType } from '../machine/terms/identity'
import type { Lack } from '../machine/terms/lack'
import type { CallSnapshot, LastCall } from '../machine/terms/snapshot'
import type { Dispose } from '../platform/ports'
import { Stopwatch } from './Stopwatch'

/** How a call went: timings and its end, and nobody's name, account, attachment or address. Times in ms. */
export interface CallTelemetry {
  /** This module's own name for the call, the same on both sides. */
  readonly callId: string
  /** The signalling room's id, by which Yunxin finds the call; null for one that the service never took. */
  readonly channelId: string | null
  /** Which side this one was. */
  readonly role: CallRole
  /** 1 audio, 2 video: what it was at its end. */
  readonly type: CallType
  /** Why it ended, for this side. */
  readonly endReason: EndReason
  /** What was lacking, where it ended for that. */
  readonly lack: Lack | null
  /** When it was dialled, or began to ring here, in ms since 1970. */
  readonly startedAt: number
  /** From then until the service had taken it; null where it never did, and for the callee. */
  readonly placedAfter: number | null
  /** From then until it was answered; null where it never was. */
  readonly answeredAfter: number | null
  /** From then until both sides were connected; null where they never were. */
  readonly connectedAfter: number | null
  /** From then until its end. */
  readonly endedAfter: number
  /** How often media was cut and restored, or given up. */
  readonly reconnections: number
  /** How long it was cut, all in all. */
  readonly reconnecting: number
  /** How long little or nothing of the far side arrived, all in all. */
  readonly weak: number
  /** How often the call became one of another type. */
  readonly typeChanges: number
}

/**
 * Tells how each call went, as it ends. Nothing is sent anywhere: what becomes of it is the app's own affair.
 * @param call - the app's call object
 * @param onTelemetry - told once for each call that begins from now on
 * @returns ends it
 */
export function followTelemetry(
  call: Pick<Call, 'getSnapshot' | 'now' | 'subscribe'>,
  onTelemetry: (telemetry: CallTelemetry) => void,
): Dispose {
  let course: Course | null = null
  const follow = () => {
    const snapshot = call.getSnapshot()
    const now = call.now()
    const { callId, lastCall } = snapshot
    if (course !== null && course.callId !== callId && lastCall?.callId === course.callId) {
      const ended = course
      course = null
      onTelemetry(ended.toldAt(lastCall))
    }
    if (callId === null) return
    if (course?.callId !== callId) course = new Course(callId, snapshot, now)
    course.note(snapshot, now)
  }
  follow()
  return call.subscribe(follow)
}

/** One call, as far as it has gone. */
class Course {
  private placedAt: number | null = null
  private answeredAt: number | null = null
  private readonly cut = new Stopwatch()
  private readonly weak = new Stopwatch()
  private typeChanges = 0
  private type: CallType | null

  constructor(
    readonly callId: string,
    { type }: CallSnapshot,
    private readonly begunAt: number,
  ) {
    this.type = type
  }

  note({ callStatus, role, channelId, type, reconnecting, weakNetwork }: CallSnapshot, now: number): void {
    if (role === 'caller' && channelId !== null) this.placedAt ??= now
    if (callStatus === 'connecting' || callStatus === 'inCall') this.answeredAt ??= now
    if (type !== this.type) this.typeChanges += 1
    this.type = type
    this.cut.run(reconnecting, now)
    this.weak.run(weakNetwork !== null, now)
  }

  toldAt(last: LastCall): CallTelemetry {
    const { callId, channelId, role, type, endReason, lack = null, startedAt, connectedAt, endedAt } = last
    const after = (at: number | null) => (at === null ? null : Math.max(0, at - this.begunAt))
    return {
      callId,
      channelId,
      role,
      type,
      endReason,
      lack,
      startedAt,
      placedAfter: after(this.placedAt),
      answeredAfter: after(this.answeredAt),
      connectedAfter: after(connectedAt),
      endedAfter: Math.max(0, endedAt - startedAt),
      reconnections: this.cut.runs,
      reconnecting: this.cut.total(endedAt),
      weak: this.weak.total(endedAt),
      typeChanges: this.typeChanges,
    }
  }
}
