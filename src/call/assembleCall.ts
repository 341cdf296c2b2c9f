import type { Call } from './engine/Call'
import { unthrowing } from './engine/attempt'
import { CallEngine } from './engine/CallEngine'
import { createCallFacade } from './engine/callFacade'
import {
  requireBackground,
  requireCompletedRecord,
  requireIncoming,
  requirePush,
  requireResumeWithin,
  requireTimeout,
  type BackgroundPolicy,
} from './engine/commands'
import type { IncomingStyle } from './engine/deviceFeedback'
import { getCurrentCall, setCurrentCall } from './engine/currentCall'
import type { CallReport } from './engine/journal/callReport'
import { consoleLog, type Log } from './engine/log'
import type { BeforeCall } from './engine/consent'
import type { PushChoice } from './engine/invitePush'
import type { ProfileOf } from './engine/ownProfile'
import type { MayRing } from './engine/ringGate'
import { requireRing, type RingChoice } from './engine/ringing'
import { CallError } from './error/CallError'
import type { HistoryMaker } from './history/maker'
import { setLocale, setTexts, type OwnTexts } from './locales'
import { getLook, setLook, type CallLook } from './look'
import type { Peer } from './machine/terms/identity'
import type { CompletedRecord } from './machine/record/record'
import { CALL_TIMEOUT } from './machine/timing/limits'
import type { RtcOptions } from './platform/bindings/rtcOptions'
import { CALL_PAGE, MEDIA_PAGE } from './place'
import type { Clock, HostPort, PlayerMode, RtcPort } from './platform/ports'
import { imAppKey } from './platform/signal/imAppKey'
import type { NimInstance } from './platform/signal/nimInstance'
import { createNimSignal } from './platform/signal/nimSignal'

/** What an app makes its call object with. Only `nim` and `appKey` have to be there. */
export interface CreateCallOptions extends OwnTexts {
  /** The app's own IM instance, any build of `nim-web-sdk-ng` 10 (`apiVersion: 'v2'`), not yet logged in. */
  readonly nim: NimInstance
  /** The Yunxin application's key, for the media room: the same that the IM instance was made with. */
  readonly appKey: string
  /** How long a call rings, in ms, 1,000 … 120,000; 30,000 unless set. The same as `setCallTimeout`. */
  readonly callTimeout?: number
  /** The language of the pages and of `CallError.sentence`: `zh-CN`, which it is unless set, `en`, or one of `languages`. */
  readonly locale?: string
  /** How the call pages look, as far as no style sheet says it; `setLook` changes it later. */
  readonly look?: CallLook
  /** False: the app shows its own page, and ours stays closed. True unless set. */
  readonly openPage?: boolean
  /**
   * How a call that comes in is shown: by the call page, which it is unless set, or on a banner over the page the user is on
   * (`IncomingBanner`; on H5 a bar where a page has none). What answers it opens the page. In a mini program, which shows
   * nothing above pages by itself, the call page opens where no banner shows the ring within half a second.
   */
  readonly incoming?: IncomingStyle
  /**
   * How calls are heard and felt: an object names tones of the app's own, how loud they are, and whether a call that comes in
   * is heard at all; `false` is neither tone nor vibration. `true` unless set; `setRing` changes it later.
   */
  readonly ring?: RingChoice
  /**
   * H5 only. True: while the user looks elsewhere a call that rings is told by the system's notification, too; the user is
   * asked whether it may when the first call that they talked in is over. Whatever this says, the window's title and icon
   * show a call.
   */
  readonly notifications?: boolean
  /** False: the caller enters the media room only after the answer. Slower, and not counted while it rings. True unless set. */
  readonly joinWhileRinging?: boolean
  /**
   * What becomes of a call while the app is in the background: it goes on for as long as the platform lets it, which is
   * the default, or is hung up after `hangUpAfter` ms, 0 … 3,600,000. A mini program stands still some seconds after it
   * was hidden, and the call then ends at the latest when it is shown again. What rings here rings on.
   */
  readonly background?: BackgroundPolicy
  /**
   * How long a call, or a ring, waits, in ms, for a far side whose page was loaded again, 0 … 30,000; 8,000 unless set. This
   * side comes back into a call, or dials on, in the same way, for as long as the far side waits. 0: a page that goes ends
   * its call, and no other is waited for.
   */
  readonly resumeWithin?: number
  /**
   * Mini programs only: the page that comes above the call page when the user minimises the call, with a leading slash.
   * The page that the call page lies on, unless set; to be set where that is a page of the tab bar, which cannot come
   * above another.
   */
  readonly awayPage?: string
  /** The path of the call page; the plugin's, or that of a subpackage with the root `call`, unless set. */
  readonly pagePath?: string
  /** Addresses of a private deployment of NERTC, or of the local cloud. */
  readonly rtcServers?: Readonly<Record<string, string>>
  /**
   * WeChat only: how the far side is played. `RTC`, the default, delays least, and sounds bad on some iPhones; `live`
   * delays by some 0.8 s to 1 s. On HarmonyOS it is `live` in any case.
   */
  readonly playerMode?: PlayerMode
  /**
   * Alipay only: the address of the media page of the app's H5 build, e.g.
   * `https://app.example/#/call/pages/media/index`. Its domain must be one the mini program may open in a web-view. The
   * plugin's option of this name, unless set.
   */
  readonly mediaPage?: string
  /**
   * Who may ring: asked for each incoming call, with the caller's account, before anything shows, rings or opens a page,
   * and before the caller is answered anything. Whoever is refused (`false`) hears nothing at all, so that their call
   * times out, and cannot tell this device from one that is switched off. An answer that takes longer than a second, or
   * fails, counts as yes: a host app that cannot say loses no call. Not asked about whom this side is calling or talking
   * to. Everybody may ring unless set.
   */
  readonly mayRing?: MayRing
  /**
   * Names and pictures of the app's own, in place of those of the service's profile: asked as a call begins, with the
   * account, and given two seconds. What it leaves out, and what it does not say in time, is as the service has it.
   */
  readonly profileOf?: ProfileOf
  /**
   * Asked before a call of this side begins, after what was passed was found right, and before anything shows or is sent.
   * `false`, or a sentence for the user, refuses: `call` fails with REFUSED and that sentence. So does an error.
   */
  readonly beforeCall?: BeforeCall
  /**
   * Asked before a call that rings here is answered, once for each; it rings on meanwhile, and after a refusal, which is
   * as with `beforeCall`: the page shows the sentence, and `reject` ends it.
   */
  readonly beforeAccept?: BeforeCall
  /**
   * What a push tells of a call, where none of the callee's devices is online: the same for all calls, or a function that is
   * asked for each; `false` for no push. What it leaves out: the caller's name, and that this side invites to a voice or a
   * video call, in its own language. `call({ push })` says it for one call.
   */
  readonly push?: PushChoice
  /**
   * Where pictures of people may come from: names of hosts, `*.example.com` for every host below that name. A profile's
   * picture is fetched while it rings, which tells its host this device's address, and anybody may set their own
   * profile: unless this is set, that may be any host. An empty list: no pictures but small ones in the profile itself.
   */
  readonly avatarHosts?: readonly string[]
  /**
   * Who writes the record of a completed call. `client`, the default: one of the two call objects does. `service`:
   * Yunxin's service does by itself, as where its copying of call records (话单抄送) is switched on for the application;
   * then neither side writes one. Records of calls that never came about are the caller's in either case.
   */
  readonly completedRecord?: CompletedRecord
  /**
   * Where the app writes to people: the page of a call that is over then has a button for it, which closes the page and
   * hands out whom the call was with. No such button unless set.
   */
  readonly onMessage?: (peer: Peer) => void
  /**
   * Keeps the calls that are over, for a list of them: `callHistory()` of `taro-nertc-call/history`. `call.history` is null
   * unless set.
   */
  readonly history?: HistoryMaker
  /**
   * True: where this side's network stays poor for ten seconds of a video call (`quality.self` 4 or 5), its camera is turned
   * off so that its sound gets through, and `notice` says so; once in a call, and its user may turn it on again. False
   * unless set.
   */
  readonly videoOffWhenPoor?: boolean
  /**
   * Where the app takes reports of calls that went wrong, as by sending them to its support: the panel that a long press on
   * the clock of a call opens, and the page of a call that is over, then offer to hand it one (`Call.report`). They say
   * that it was sent when the promise resolves. No such button unless set.
   */
  readonly onReport?: (report: CallReport) => void | Promise<void>
  /** Where the module writes; warnings and errors to the console unless set. Never handed a token. */
  readonly log?: Log
}

/** What a call object is made of besides the app's IM instance. */
export interface Platform {
  /** The device's own things. Made once for each call object, which disposes of it. */
  createHost(): HostPort
  /**
   * Loads media, not before the first call needs it. Fails with what the adapter or the loading of its chunk fails
   * with.
   */
  loadRtc(options: RtcOptions): Promise<RtcPort>
  readonly clock: Clock
  /** An id that no other device makes: it names a call, or an invite. */
  newId(): string
}

/** `createCall` on a given platform. */
export function assembleCall(options: CreateCallOptions, platform: Platform): Call {
  const { nim, appKey } = options
  const log = unthrowing(options.log ?? consoleLog)
  if (!nim) throw new CallError('INVALID_ARGUMENT', 'createCall() needs nim, the IM instance')
  if (!appKey) throw new CallError('INVALID_ARGUMENT', 'createCall() needs appKey')
  const imKey = imAppKey(nim)
  if (imKey !== undefined && imKey !== appKey) throw refuseKey(log)
  const former = getCurrentCall()
  if (former !== null && process.env.NODE_ENV !== 'development') {
    throw new CallError('INVALID_ARGUMENT', 'destroy() the call object before making another')
  }
  // Before anything listens: what is refused leaves nothing behind.
  const settings = {
    callTimeout: options.callTimeout === undefined ? CALL_TIMEOUT : requireTimeout(options.callTimeout),
    joinWhileRinging: options.joinWhileRinging ?? true,
    openPage: options.openPage ?? true,
    ring: requireRing(options.ring ?? true),
    incoming: requireIncoming(options.incoming),
    notifications: options.notifications,
    pagePath: options.pagePath ?? CALL_PAGE,
    awayPage: options.awayPage,
    resumeWithin: requireResumeWithin(options.resumeWithin),
    hangUpAfterHide: requireBackground(options.background),
    completedRecord: requireCompletedRecord(options.completedRecord),
    mayRing: options.mayRing,
    avatarHosts: options.avatarHosts,
    videoOffWhenPoor: options.videoOffWhenPoor,
    push: requirePush(options.push),
  }
  setTexts(options)
  if (options.locale !== undefined) setLocale(options.locale)
  if (options.look !== undefined) setLook(options.look)
  if (former !== null) replace(former, log)

  const { clock } = platform
  const signal = createNimSignal(nim, {
    clock,
    log: (text, cause) => log('error', text, cause),
  })
  const host = platform.createHost()
  const loadRtc = () =>
    platform.loadRtc({
      appKey,
      servers: options.rtcServers,
      playerMode: options.playerMode,
      camera: () => getLook().camera,
      devices: host.devices,
      log: (text, cause) => log('warn', text, cause),
      webView: { pageUrl: options.mediaPage ?? MEDIA_PAGE, call },
    })
  const engine = new CallEngine({ signal, host, clock, loadRtc, log, profileOf: options.profileOf }, settings)
  const call: Call = createCallFacade({
    engine,
    signal,
    host,
    clock,
    newId: () => platform.newId(),
    onMessage: options.onMessage,
    onReport: options.onReport,
    beforeCall: options.beforeCall,
    beforeAccept: options.beforeAccept,
    makeHistory: (heard) => options.history?.({ call: heard, nim, log }) ?? null,
    destroyed: (gone) => {
      // Another may have taken its place, see `replace`.
      if (getCurrentCall() === gone) setCurrentCall(null)
    },
  })
  setCurrentCall(call)
  return call
}

/**
 * A development build runs the file that makes the call object again when it was edited, and whatever imports it waits for
 * the new one: the old one goes, and a call on it ends.
 */
function replace(former: Call, log: Log): void {
  log('warn', 'createCall() again in a development build: the call object made before is destroyed')
  former
    .destroy()
    .catch((thrown: unknown) => log('error', 'the call object made before is not destroyed', thrown))
}

/** Signalling would work, and every media room be closed to its tokens. */
function refuseKey(log: Log): CallError {
  const error = new CallError(
    'INVALID_ARGUMENT',
    "createCall() was given another appKey than its IM instance: hand both the key of the same application, as the media room is entered with a token of the IM instance's",
  )
  log('error', error.message, error)
  return error
}
