import type { CallRequest, InviteRef, SignalPort } from '../../../../src/call/platform/ports'
import type { CallRecord } from '../../../../src/call/machine/record/record'
import type { LoginStatus } from '../../../../src/call/machine/terms/login'
import type { SignalEvent } from '../../../../src/call/machine/events/callEvent'
import type { ControlMessage } from '../../../../src/call/machine/terms/control'
import type { FoundRoom, RoomPlace, RoomTicket } from '../../../../src/call/machine/terms/identity'
import type { CallError } from '../../../../src/call/error/CallError'

interface Request {
  readonly name: string
  readonly detail: unknown
}

/** A signalling service that does what the test says: it answers, fails, or keeps one waiting. */
export class FakeSignal implements SignalPort {
  readonly requests: Request[] = []
  readonly failures = new Map<string, CallError>()
  /** Names of requests whose reply is held back until `release`. */
  readonly held = new Set<string>()
  /** What every room that is asked for looks like. */
  room: FoundRoom | null = null
  disposed = false
  private readonly waiting: { name: string; go: () => void }[] = []
  private readonly listeners = new Set<(event: SignalEvent) => void>()
  private status: LoginStatus

  constructor(
    private readonly self = 'alice',
    status: LoginStatus = 'ready',
  ) {
    this.status = status
  }

  account() {
    return this.self
  }
  loginStatus() {
    return this.status
  }
  on(listener: (event: SignalEvent) => void) {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }
  tell(event: SignalEvent): void {
    if (event.type === 'signal.login') this.status = event.status
    this.listeners.forEach((listener) => listener(event))
  }
  get listenerCount() {
    return this.listeners.size
  }
  named(name: string): Request[] {
    return this.requests.filter((request) => request.name === name)
  }
  release(name: string): void {
    this.held.delete(name)
    this.waiting.splice(0).forEach((each) => {
      if (each.name === name) each.go()
      else this.waiting.push(each)
    })
  }

  /** What the service says of the callee's devices with every call that is placed. */
  calleeOffline = false
  call(request: CallRequest) {
    const { calleeOffline } = this
    const ticket = this.ticket(request.channelName, null)
    return this.answer('call', request, calleeOffline ? { ...ticket, calleeOffline } : ticket)
  }
  callSetup(invite: InviteRef & { readonly channelName: string }) {
    return this.answer('callSetup', invite, this.ticket(invite.channelName, 22))
  }
  rejoin(place: RoomPlace) {
    return this.answer('rejoin', place, this.ticket(place.channelName, 22))
  }
  reject(invite: InviteRef, reason: number) {
    return this.answer('reject', { ...invite, reason }, undefined)
  }
  cancel(invite: InviteRef, reason: number) {
    return this.answer('cancel', { ...invite, reason }, undefined)
  }
  close(room: object, duration: number | null, mediaFailed: boolean) {
    return this.answer('close', { ...room, duration, mediaFailed }, undefined)
  }
  leave(room: object) {
    return this.answer('leave', room, undefined)
  }
  findRoom(roomName: string) {
    return this.answer('findRoom', roomName, this.room)
  }
  /** What every record that is asked for says. */
  record: CallRecord | null = null
  findRecord(channelId: string, userId: string) {
    return this.answer('findRecord', { channelId, userId }, this.record)
  }
  /** Whom it was said to that it rings here: beside what a call asks for, and waited for by nobody. */
  readonly toldRinging: string[] = []
  control(_room: object, userId: string, message: ControlMessage) {
    if (message.kind === 'ringing') {
      this.toldRinging.push(userId)
      const failure = this.failures.get('ringing')
      return failure === undefined ? Promise.resolve() : Promise.reject(failure)
    }
    return this.answer('control', { userId, message }, undefined)
  }
  sendRecord(record: unknown, key: string) {
    return this.answer('sendRecord', { record, key }, undefined)
  }
  async getPeer(userId: string) {
    return { userId, name: userId.toUpperCase(), avatar: '' }
  }
  dispose() {
    this.disposed = true
    this.listeners.clear()
  }

  private ticket(channelName: string, peerUid: number | null): RoomTicket {
    return { channelId: 'room-1', channelName, uid: 11, token: 'secret-token', peerUid }
  }

  private answer<T>(name: string, detail: unknown, value: T): Promise<T> {
    this.requests.push({ name, detail })
    return new Promise((resolve, reject) => {
      const go = () => {
        const failure = this.failures.get(name)
        if (failure === undefined) resolve(value)
        else reject(failure)
      }
      if (this.held.has(name)) this.waiting.push({ name, go })
      else go()
    })
  }
}
