import type { CallError } from '../error/CallError'
import { keptOf } from '../machine/derived/keptOf'
import { pageOf } from '../machine/derived/pageOf'
import { snapshotOf } from '../machine/derived/snapshotOf'
import { timersOf } from '../machine/derived/timersOf'
import type { CallEffect } from '../machine/effects/callEffect'
import type { CallEvent, SignalEvent, Untimed } from '../machine/events/callEvent'
import { initialState, type CallState } from '../machine/state/callState'
import type { CallInfo } from '../machine/terms/callInfo'
import type { CallSnapshot } from '../machine/terms/snapshot'
import { transition } from '../machine/transition'
import type { Clock, Dispose, HostPort, RtcPort, SignalPort } from '../platform/ports'
import { noteAbsence } from './absence'
import { createAttempt, unthrowing, type Attempt } from './attempt'
import { byUrgency } from './byUrgency'
import { DeviceFeedback } from './deviceFeedback'
import { createEventBus, type EventBus } from './eventBus'
import { createInbox } from './inbox'
import { Journal } from './journal/Journal'
import { createInvitePushes, type InvitePushes } from './invitePush'
import { createKeptStore, type KeptStore } from './keptStore'
import { createListenerSet, type ListenerSet } from './listenerSet'
import type { Log } from './log'
import { MediaHub } from './mediaHub'
import { MediaRooms, type Dispatch } from './mediaRooms'
import type { ProfileOf } from './ownProfile'
import type { EngineSettings } from './engineSettings'
import { PendingCommands } from './promises'
import { RingGate } from './ringGate'
import { runEffect } from './runEffect'
import { sameSnapshot } from './sameSnapshot'
import { createSeeing, type Seeing } from './seeing'
import { Spelling } from './spelling'
import { createTimerSet, type TimerSet } from './timerSet'
import { VideoGuard } from './videoGuard'
import { createWarmUp } from './warmUp'

/** What the engine works with. */
export interface EngineParts {
  readonly signal: SignalPort
  readonly host: HostPort
  readonly clock: Clock
  readonly loadRtc: () => Promise<RtcPort>
  readonly log: Log
  /** Names and pictures of the app's own. */
  readonly profileOf?: ProfileOf
}

/** Runs the call machine: feeds it what happens, carries out what it asks for, and tells who listens. */
export class CallEngine {
  readonly bus: EventBus
  readonly media: MediaHub
  readonly feedback: DeviceFeedback
  readonly rooms: MediaRooms
  readonly dials = new PendingCommands<CallInfo>()
  readonly accepts = new PendingCommands<void>()
  readonly spelling = new Spelling()
  /** What a callee who is away is told of a call. */
  readonly pushes: InvitePushes
  /** What has happened lately, for who looks for a mistake. */
  readonly journal = new Journal()
  /** Does what belongs to others: what it throws is written down, and goes no further. */
  readonly attempt: Attempt
  /** Hands an event to the machine, now or as soon as the one before it is through. */
  readonly dispatch: Dispatch

  private state: CallState
  private snapshot: CallSnapshot
  private readonly listeners: ListenerSet
  private readonly timers: TimerSet
  private readonly kept: KeptStore
  private readonly gate: RingGate
  private readonly guard: VideoGuard | null
  private readonly avatarHosts: readonly string[] | undefined
  private readonly disposers: Dispose[] = []
  private lackTold = false
  private readonly seeing: Seeing
  private isDisposed = false

  private readonly parts: EngineParts

  constructor(given: EngineParts, settings: EngineSettings) {
    const { signal, host, clock } = given
    const log = unthrowing(given.log)
    this.parts = { ...given, log }
    this.attempt = createAttempt(log)
    this.listeners = createListenerSet('a subscriber', this.attempt)
    this.media = new MediaHub(this.attempt)
    const { mayRing = () => true, avatarHosts, push, ...chosen } = settings
    this.avatarHosts = avatarHosts
    this.state = initialState({
      ...chosen,
      asksMayRing: settings.mayRing !== undefined,
      writesCompleted: settings.completedRecord !== 'service',
    })
    this.snapshot = Object.freeze(snapshotOf(this.state))
    this.bus = createEventBus(log)
    const post = createInbox<CallEvent>((event) => this.attempt(event.type, () => this.step(event)))
    const stamp = (event: Untimed<CallEvent>, at: number) => {
      // A reply, a device or a timer may come late: it starts nothing any more.
      if (this.isDisposed) return
      // `at` is all that an untimed event lacks.
      post({ ...event, at } as CallEvent)
    }
    this.dispatch = (event) => stamp(event, clock.now())
    this.timers = createTimerSet(clock, ({ timer, callId }, at) =>
      stamp(
        timer === 'retry' || callId === null
          ? { type: 'timer.retry' }
          : { type: 'timer.expired', timer, callId },
        at,
      ),
    )
    this.guard =
      settings.videoOffWhenPoor === true
        ? new VideoGuard(clock, () => this.dispatch({ type: 'user.cameraSet', on: false, poorNetwork: true }))
        : null
    this.pushes = createInvitePushes(signal, log, push)
    this.gate = new RingGate(mayRing, clock, this.dispatch, log)
    this.kept = createKeptStore(host.storage, host.claims, () =>
      log('warn', 'this device keeps nothing: a call in which the app is loaded again is not gone on with'),
    )
    this.seeing = createSeeing({
      clock,
      seen: () => this.attempt('keeping the call', () => this.kept.touch(clock.now())),
      woke: (since) => this.dispatch({ type: 'app.woke', since }),
    })
    this.rooms = new MediaRooms(given.loadRtc, this.media, this.dispatch, clock)
    this.feedback = new DeviceFeedback(
      host,
      chosen,
      clock,
      this.attempt,
      (thrown) => log('warn', 'the call page did not open or close', thrown),
      () => void this.takeOver().catch((refused: CallError) => this.report(refused)),
      () => this.listeners.tell(),
    )
    this.listen(signal, host)
  }

  /** What a UI sees of the call: frozen, and the same object until something changed. */
  getSnapshot(): CallSnapshot {
    return this.snapshot
  }

  /** Tells `listener` when `getSnapshot` has another answer, and the machine that somebody begins to look. */
  subscribe(listener: () => void): Dispose {
    const dispose = this.listeners.add(listener)
    this.dispatch({ type: 'app.followed' })
    return dispose
  }

  /** Whether the service still has to be told something. */
  get hasUnsent(): boolean {
    const { outbox, withdrawn, retracted } = this.state.ledger
    return outbox.length > 0 || withdrawn.length > 0 || retracted.length > 0
  }

  /** How many timers run: as many as the state asks for. */
  get timerCount(): number {
    return this.timers.size
  }

  /** Brings a call here that another device of the account is in; fails where this one may have no microphone. */
  takeOver(): Promise<void> {
    const taken = this.accepts.wait(this.snapshot.elsewhere?.callId ?? '')
    this.dispatch({ type: 'user.tookOver' })
    return taken
  }

  /** Tells the app of a failure that nobody else hears of. */
  report(error: CallError): void {
    this.parts.log('error', 'something failed, and nobody else hears of it', error)
    this.bus.emit('onError', error)
  }

  /** Lets go of the ports. Nothing is sent, heard or shown any more. */
  dispose(): void {
    this.isDisposed = true
    this.disposers.splice(0).forEach((dispose) => dispose())
    this.timers.sync([])
    this.seeing.follow(false)
    this.gate.dispose()
    this.guard?.dispose()
    this.feedback.dispose()
    this.rooms.dispose()
    this.bus.clear()
    this.listeners.clear()
  }

  private listen(signal: SignalPort, host: HostPort): void {
    const { clock, log } = this.parts
    const withAbsence = noteAbsence(clock)
    const warmUp = createWarmUp(
      { pushes: this.pushes, feedback: this.feedback, rooms: this.rooms },
      clock,
      log,
    )
    const onSignal = (event: SignalEvent) => {
      if (event.type === 'signal.invited' && this.standsAside(host)) return
      const timed = withAbsence(event)
      this.kept.afterRestore(event, () => this.dispatch(timed))
      if (event.type === 'signal.login' && event.status === 'ready') warmUp.begin()
    }
    this.disposers.push(
      warmUp.dispose,
      signal.on(onSignal),
      host.onLifecycle((event) => {
        if (event === 'unload') this.dispatch({ type: 'app.unloading' })
        if (event === 'show') this.dispatch({ type: 'app.shown' })
        if (event === 'hide') this.dispatch({ type: 'app.hidden' })
      }),
    )
    this.kept.restore((kept) => this.dispatch({ type: 'app.restored', kept }))
    // The app may have logged in before it made the call object.
    onSignal({ type: 'signal.login', status: signal.loginStatus(), account: signal.account() })
  }

  /**
   * A device that cannot take calls says so at the first one, and after that it does not ring: there may be others of the
   * account that can, and its user has seen what it lacks.
   */
  private standsAside(host: HostPort): boolean {
    const isLacking = host.lack() !== null
    const wasTold = this.lackTold
    this.lackTold = isLacking
    return isLacking && wasTold
  }

  private step(event: CallEvent): void {
    const before = this.state
    const next = transition(before, event)
    const { state, effects } = next
    const { requests, tidings, rest } = byUrgency(effects)
    this.state = state
    // Storage alone may take as long as the machine and all its effects.
    this.run(requests)
    this.journal.note(event, before, next)
    // Also after an event that changed nothing: it may have been a timer, which is armed again while it is asked for.
    this.timers.sync(timersOf(state))
    const isNews = state !== before && this.renewSnapshot(event)
    if (state !== before) this.seeing.follow(state.call?.callStatus === 'inCall')
    // A page that is drawn anew, a tone, a camera that is let go of: nobody on the far side waits for these.
    if (isNews) this.listeners.tell()
    this.run(tidings)
    if (state !== before) this.attempt('keeping the call', () => this.kept.write(keptOf(state), event.at))
    if (isNews) this.feedback.follow(this.snapshot)
    if (isNews) this.guard?.follow(this.snapshot)
    if (state !== before) this.attempt('the call page', () => this.feedback.followPage(pageOf(state)))
    this.run(rest)
  }

  private run(effects: readonly CallEffect[]): void {
    const { rooms, bus, dials, accepts, spelling, dispatch, gate, avatarHosts, pushes } = this
    const mayEnter = () => this.mayEnter()
    const parts = {
      ...this.parts,
      mayEnter,
      rooms,
      bus,
      dials,
      accepts,
      spelling,
      dispatch,
      gate,
      avatarHosts,
      pushes,
    }
    effects.forEach((effect) => this.attempt(effect.type, () => runEffect(effect, parts)))
  }

  /** Before anybody has answered, the page that shows whom one calls comes first. */
  private mayEnter(): Promise<void> {
    return this.snapshot.callStatus === 'calling' ? this.feedback.pageDrawn() : Promise.resolve()
  }

  /** Makes the snapshot equal to the state, and says whether it has become another. */
  private renewSnapshot(event: CallEvent): boolean {
    const before = this.snapshot
    const next = this.spelling.inSnapshot(snapshotOf(this.state))
    if (sameSnapshot(before, next)) return false
    this.snapshot = Object.freeze(next)
    if (before.callStatus !== next.callStatus) {
      this.parts.log('info', `${before.callStatus} → ${next.callStatus} (${event.type})`)
    }
    return true
  }
}
