import type { Call } from '../../engine/Call'

/** What the parts of a call page may ask of a call; a stand-in for it needs no more. */
export type CallCommands = Pick<
  Call,
  | 'accept'
  | 'call'
  | 'cancel'
  | 'hangUp'
  | 'muteRing'
  | 'reject'
  | 'resumePlay'
  | 'setCamera'
  | 'setMicrophone'
  | 'stopSharingScreen'
  | 'switchCallType'
  | 'switchCamera'
> & {
  /** Null where the screen is not this page's to share. */
  readonly shareScreen: Call['shareScreen'] | null
}

/** Follows a command that was given, and tells the user if it failed. */
export type Run = (command: Promise<void>) => void
