// What an app's main package may use. No React, MobX or RTC SDK stands behind this entry.
export type { CreateCallOptions } from './assembleCall'
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
  CallInfo,
  CallOptions,
  CancelOptions,
  HangUpOptions,
  SwitchCallTypeOptions,
} from './engine/Call'
export { CallError } from './error/CallError'
export { endSentence, setLocale, type Locale } from './locales'
export type { InviteData } from './machine/announcement'
export { END_REASONS, type EndReason } from './machine/endReason'
export type { CallErrorCode } from './machine/errorCode'
export { LACKS, type Lack } from './machine/lack'
export type { CallRole, CallType, Peer } from './machine/identity'
export { RECORD_STATUS, type CallRecord, type RecordStatus } from './machine/record'
export {
  CALL_STATUS_CODE,
  type CallSnapshot,
  type CallStatus,
  type LastCall,
  type TypeSwitch,
} from './machine/snapshot'
export type { Dispose } from './platform/ports'
