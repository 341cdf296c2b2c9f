// What an app's main package may use. No React, MobX or RTC SDK stands behind this entry.
export type { CreateCallOptions } from './assembleCall'
export type { BackgroundPolicy } from './engine/commands'
export type { Log, LogLevel } from './engine/log'
export { createCall } from './createCall'
export {
  EVENT,
  type CallEventMessage,
  type EventData,
  type EventHandler,
  type EventName,
} from './engine/event'
export type {
  AnswerOptions,
  Call,
  Callbacks,
  CallOptions,
  CancelOptions,
  HangUpOptions,
  SwitchCallTypeOptions,
} from './engine/Call'
export type { CallReport, Plain, ReportedPart, ReportedStep } from './engine/journal/callReport'
export type { AskedCall, BeforeCall, Consent } from './engine/consent'
export type { OwnProfile, ProfileOf } from './engine/ownProfile'
export type { CallPush, PushChoice, PushedCall } from './engine/invitePush'
export type { IncomingStyle } from './engine/deviceFeedback'
export type { MayRing } from './engine/ringGate'
export type { RingChoice } from './engine/ringing'
export type { PastCall, PastCalls, PastCallsSnapshot, PastOutcome } from './engine/pastCalls'
export type { CallInfo } from './machine/terms/callInfo'
export { CallError } from './error/CallError'
export {
  endSentence,
  errorSentence,
  setLocale,
  type ByDirection,
  type CallTexts,
  type DetailTexts,
  type DeviceTexts,
  type EndSentence,
  type HistoryTexts,
  type Locale,
  type OutcomeTexts,
  type OwnTexts,
  type PageTexts,
  type PartLanguage,
  type PartTexts,
  type ScreenTexts,
  type TextChanges,
} from './locales'
export {
  setLook,
  type CallControl,
  type CallLook,
  type CallTheme,
  type CameraPicture,
  type OptionalControl,
} from './look'
export type { InviteData } from './machine/terms/inviteData'
export { END_REASONS, type EndReason } from './machine/terms/endReason'
export type { CallErrorCode } from './machine/terms/errorCode'
export { LACKS, type Lack } from './machine/terms/lack'
export type { DeviceWish } from './machine/terms/media'
export type { ElsewhereCall } from './machine/terms/elsewhere'
export type { CallRole, CallType, Peer } from './machine/terms/identity'
export {
  RECORD_STATUS,
  type CallRecord,
  type CompletedRecord,
  type RecordStatus,
} from './machine/record/record'
export {
  CALL_STATUS_CODE,
  type CallSnapshot,
  type CallStatus,
  type LastCall,
  type Reach,
  type TypeSwitch,
} from './machine/terms/snapshot'
export type { CallQuality } from './machine/terms/quality'
export type { SwitchState } from './machine/terms/control'
export type {
  CallDevice,
  CallDevices,
  CallStats,
  DeviceKind,
  DeviceList,
  Dispose,
  MediaSide,
  MediaSource,
  MediaSurface,
  PlayerMode,
  ReplacedDevice,
  RingSettings,
  StreamStats,
  Talking,
} from './platform/ports'
export type { HistoryMaker, HistoryParts } from './history/maker'
export type { NimInstance } from './platform/signal/nimInstance'
