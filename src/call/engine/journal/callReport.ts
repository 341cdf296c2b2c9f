import type { CallStatus } from '../../machine/terms/snapshot'

/** What JSON can say. */
export type Plain =
  null | boolean | number | string | readonly Plain[] | { readonly [key: string]: Plain | undefined }

/** One event, and what the call machine made of it. */
export interface ReportedStep {
  /** A `CallEvent` without names. */
  readonly event: Plain
  /** The call's status after it. */
  readonly status: CallStatus
  /** The types of what the machine asked for, in order. */
  readonly effects: readonly string[]
}

/** A stretch of what happened, which can be stepped through by itself. */
export interface ReportedPart {
  /** The machine's state before the first step, without names. */
  readonly state: Plain
  /** What happened from there on, in order. */
  readonly steps: readonly ReportedStep[]
}

/** What `Call.report` gives: plain JSON of at most 256 KB, in which nobody is named. */
export interface CallReport {
  /** What kind of file it is. */
  readonly format: 'taro-nertc-call/report'
  /** Of the format; another number is another format. */
  readonly version: 1
  /** When it was made, in ms since 1970. */
  readonly madeAt: number
  /** On what: the platform, and what it says of its own versions. */
  readonly platform: string
  /** The oldest first. */
  readonly parts: readonly ReportedPart[]
}
