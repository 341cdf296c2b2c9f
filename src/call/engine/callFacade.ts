import { CallError } from '../error/CallError'
import type { Peer } from '../machine/terms/identity'
import type { CallSnapshot } from '../machine/terms/snapshot'
import { askSession } from './askSession'
import type { AnswerOptions, Call, Callbacks } from './Call'
import {
  checkAnswer,
  checkCancel,
  checkDial,
  checkHangUp,
  checkLack,
  checkScreen,
  checkSwitch,
  checkWish,
  expectStatus,
  isSecondTap,
  requireTimeout,
} from './commands'
import { refusalOf, type AskedCall, type BeforeCall } from './consent'
import type { FacadeParts } from './facadeParts'
import { heardDevices } from './heardDevices'
import { withCallbacks } from './promises'
import { requireRing } from './ringing'

/** How long `destroy` waits for what the service must still be told, in ms. */
const FLUSH_WAIT = 2_000

/** The public methods: each checks what it was given, hands one event to the engine, and answers with a promise. */
export function createCallFacade(parts: FacadeParts): Call {
  const {
    engine,
    signal,
    host,
    clock,
    newId,
    onMessage,
    onReport,
    makeHistory,
    beforeCall,
    beforeAccept,
    destroyed,
  } = parts
  const { dispatch, bus } = engine
  const snapshot = () => engine.getSnapshot()
  const session = askSession(clock, () => engine.rooms.current(snapshot().callId ?? ''))
  let gone: Promise<void> | null = null
  let asking: { readonly requestId: string | null; readonly promise: Promise<void> } | null = null

  /** Runs `act` unless a check failed, and tells promise and callbacks the same. */
  function command<T>(
    callbacks: Callbacks<T> | undefined,
    check: () => CallError | null,
    act: () => Promise<T>,
  ): Promise<T> {
    const refused = gone === null ? check() : lost()
    const outcome = refused === null ? act() : Promise.reject(refused)
    return withCallbacks(outcome, callbacks, (error) => engine.report(error))
  }

  /** Has the app asked first, where it wants to be: meanwhile what was checked may have become another. */
  async function permitted<T>(
    ask: BeforeCall,
    about: AskedCall,
    check: () => CallError | null,
    act: () => Promise<T>,
  ): Promise<T> {
    const refused = (await refusalOf(ask, about)) ?? (gone === null ? check() : lost())
    if (refused !== null) throw refused
    return act()
  }

  const lost = () => new CallError('INTERNAL', 'this call object was destroyed')

  /** Nothing of the call is asked for, so that nothing of it need fit. */
  const always = () => null

  /** Ends the call here at once; the service is told in the background, for as long as it takes. */
  async function endHere(): Promise<void> {
    dispatch({ type: 'user.hungUp' })
  }

  function ending<O extends Callbacks<void> & { readonly channelId?: string }>(
    options: O,
    check: (of: O, now: CallSnapshot) => CallError | null,
  ): Promise<void> {
    const isDone = () => isSecondTap(options, snapshot(), clock.now())
    return command(options, () => (isDone() ? null : check(options, snapshot())), endHere)
  }

  const report = () => engine.journal.report(host.about(), clock.now())
  const heard: Pick<Call, 'on' | 'now'> = {
    now: () => clock.now(),
    on: (name, handler) => bus.on(name, handler),
  }

  const call: Call = {
    ...heard,
    history: makeHistory?.(heard) ?? null,
    media: engine.media,
    devices: host.devices && heardDevices(host.devices, engine.attempt),
    messageTo: onMessage === undefined ? null : leaveFor(onMessage),
    getSnapshot: snapshot,
    report,
    handOverReport:
      onReport === undefined ? null : () => command(undefined, always, () => handOver(onReport)),
    subscribe: (listener) => engine.subscribe(listener),
    off: (name, handler) => bus.off(name, handler),
    setCallTimeout: (ms) => dispatch({ type: 'user.timeoutSet', ms: requireTimeout(ms) }),
    setRing: (ring) => engine.feedback.ringing.set(requireRing(ring)),
    muteRing: () =>
      command(
        undefined,
        () => expectStatus(snapshot(), ['called'], 'NOT_CALLED'),
        async () => dispatch({ type: 'user.ringMuted' }),
      ),
    setOpenPage: (on) => engine.feedback.setOpenPage(on),
    seen: () => engine.feedback.seen(),
    openPage: () => command(undefined, always, () => engine.feedback.openPage()),
    closePage: () => command(undefined, always, () => engine.feedback.closePage()),
    isPageComing: () => engine.feedback.isPageComing(),
    canMinimise: () => engine.feedback.canMinimise(),
    minimise: () =>
      command(undefined, always, () =>
        // Over, in the moment of the tap: there is nothing to come back to.
        snapshot().callId === null ? engine.feedback.closePage() : engine.feedback.minimise(),
      ),

    call: (options) => {
      const check = () => checkDial(options ?? {}, snapshot(), signal.account()) ?? checkLack(host.lack())
      const dial = () => {
        const callId = newId()
        const promise = engine.dials.wait(callId)
        engine.pushes.note(callId, options.push)
        dispatch({
          type: 'user.dialled',
          callId,
          requestId: newId(),
          channelName: newId(),
          userId: engine.spelling.note(options.userId.trim()),
          callType: options.type,
          attachment: options.attachment ?? '',
          timeout: options.timeout === undefined ? undefined : Math.round(options.timeout),
          microphoneOn: options.microphoneOn,
          cameraOn: options.cameraOn,
        })
        return promise
      }
      return command(options, check, () => {
        if (beforeCall === undefined) return dial()
        const { userId, type, attachment = '' } = options
        return permitted(beforeCall, { userId: userId.trim(), type, attachment }, check, dial)
      })
    },

    cancel: (options = {}) => ending(options, checkCancel),

    accept: (options = {}) => {
      const { callStatus, role, requestId } = snapshot()
      const answeredAlready = role === 'callee' && (callStatus === 'connecting' || callStatus === 'inCall')
      if (answeredAlready && options.requestId === requestId) {
        return command(options, always, async () => undefined)
      }
      const check = () => checkAnswer(options, snapshot()) ?? checkWish(options)
      const answer = () => {
        const promise = engine.accepts.wait(snapshot().callId ?? '')
        const { answerType = null, microphoneOn, cameraOn } = options
        dispatch({ type: 'user.accepted', answerType, microphoneOn, cameraOn })
        return promise
      }
      return command(options, check, () =>
        beforeAccept === undefined ? answer() : asked(beforeAccept, options, answer),
      )
    },

    takeOver: () =>
      command(
        undefined,
        () => (snapshot().elsewhere === null ? new CallError('NOT_IN_CALL') : checkLack(host.lack())),
        () => engine.takeOver(),
      ),

    reject: (options = {}) => ending(options, checkAnswer),
    hangUp: (options = {}) => ending(options, checkHangUp),

    switchCallType: (options) =>
      command(
        options,
        () => checkSwitch(options, snapshot()),
        async () =>
          dispatch({ type: 'user.typeSwitched', callType: options.type, state: options.state ?? 1 }),
      ),

    setMicrophone: (on) =>
      command(undefined, whileLive, async () => dispatch({ type: 'user.microphoneSet', on })),

    setCamera: (on) =>
      command(
        undefined,
        () =>
          whileLive() ??
          (snapshot().type === 2
            ? null
            : new CallError('INVALID_ARGUMENT', 'an audio call has no camera: use switchCallType')),
        async () => dispatch({ type: 'user.cameraSet', on }),
      ),

    switchCamera: () => command(undefined, whileLive, () => session.inTime('switchCamera')),
    resumePlay: () => command(undefined, whileLive, () => session.inTime('resumePlay')),
    shareScreen: () => command(undefined, () => checkScreen(snapshot()), session.share),
    stopSharingScreen: () => command(undefined, whileLive, async () => session.stopSharing()),
    getStats: () => command(undefined, whileLive, session.measured),

    destroy: () => (gone ??= destroy()),
  }

  /** One question for each call that rings, however often it is tapped; another may ring by the time it is answered. */
  function asked(ask: BeforeCall, options: AnswerOptions, answer: () => Promise<void>): Promise<void> {
    const { peer, type, attachment, requestId } = snapshot()
    if (asking?.requestId === requestId) return asking.promise
    const about = { userId: peer?.userId ?? '', type: options.answerType ?? type ?? 1, attachment }
    const still = () => checkAnswer({ ...options, requestId: requestId ?? undefined }, snapshot())
    const promise = permitted(ask, about, still, answer).finally(() => {
      if (asking?.promise === promise) asking = null
    })
    asking = { requestId, promise }
    return promise
  }

  /** The app has the user's attention from then on. */
  function leaveFor(write: (peer: Peer) => void): (peer: Peer) => void {
    // A page that does not close is in the log, and the user taps again.
    return (peer) =>
      void engine.feedback.closePage().then(
        () => engine.attempt('onMessage', () => write(peer)),
        () => undefined,
      )
  }

  async function handOver(take: NonNullable<FacadeParts['onReport']>): Promise<void> {
    try {
      await take(report())
    } catch (thrown) {
      throw CallError.from(thrown, 'INTERNAL')
    }
  }

  function whileLive(): CallError | null {
    return expectStatus(snapshot(), ['calling', 'called', 'connecting', 'inCall'], 'NOT_IN_CALL')
  }

  async function destroy(): Promise<void> {
    const { callId } = snapshot()
    if (callId !== null) await endHere()
    destroyed(call)
    // Nobody could close its page afterwards. One that stays is in the log, and has a button.
    engine.feedback.closePage().catch(() => undefined)
    await flushed()
    // Whatever is not confirmed by now is said as by a page that goes: with nobody to hear the replies.
    dispatch({ type: 'app.unloading' })
    // The end of the call has begun to leave its room.
    await engine.rooms.allLeft()
    call.history?.dispose()
    engine.dispose()
    signal.dispose()
    host.dispose()
  }

  /** Waits until the service has been told everything, but not for long. */
  async function flushed(): Promise<void> {
    const until = clock.now() + FLUSH_WAIT
    while (engine.hasUnsent && clock.now() < until) {
      await new Promise<void>((resolve) => {
        clock.after(50, resolve)
      })
    }
  }

  engine.feedback.answerBy(call)
  return call
}
