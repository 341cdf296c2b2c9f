import type { ComponentType, ReactNode } from 'react'
import type { Call } from '../engine/Call'
import type { CallSnapshot } from '../machine/terms/snapshot'

/** What a slot may ask of the call: methods of the call object, which fail as they do there. */
export type SlotCommands = Pick<
  Call,
  | 'accept'
  | 'call'
  | 'cancel'
  | 'closePage'
  | 'hangUp'
  | 'minimise'
  | 'now'
  | 'reject'
  | 'resumePlay'
  | 'setCamera'
  | 'setMicrophone'
  | 'stopSharingScreen'
  | 'switchCallType'
  | 'switchCamera'
>

/** What the page gives to each component of the app's. It is drawn anew whenever the snapshot changes. */
export interface SlotProps {
  /** How the call stands; of one that is over `lastCall` says how. */
  readonly snapshot: CallSnapshot
  /** What can be asked of it. */
  readonly commands: SlotCommands
  /** Follows a command, and has the page say why it failed: `run(commands.hangUp())`. */
  readonly run: (command: Promise<void>) => void
  /** What stands in this place without the slot, to be drawn with something around it; null where that is nothing. */
  readonly ours: ReactNode
}

/** What a portrait is given. */
export interface AvatarSlotProps extends SlotProps {
  /** `large` in the middle of the page, `small` in the title over one's own picture while it rings. */
  readonly size: 'small' | 'large'
}

/**
 * Components of the app's in the call page, by where they stand; none of them has to be there. One that throws as it is
 * drawn gives way to what stands there without it until the call is over, and the call goes on.
 */
export interface CallSlots {
  /**
   * At the top, beside the button that minimises. Over a picture in place of the title, which says who the call is with and
   * how long it lasts; without a picture nothing else stands there.
   */
  readonly header?: ComponentType<SlotProps>
  /** In place of portraits on the call page. Who it is stands beside it, so that a screen reader need not be told. */
  readonly avatar?: ComponentType<AvatarSlotProps>
  /** Behind all else, where there is no picture. It fills the page; what stands on it is as the theme of `look` says. */
  readonly background?: ComponentType<SlotProps>
  /** Above the buttons of a live call, and beside them where a window is low. */
  readonly besideControls?: ComponentType<SlotProps>
  /**
   * Below the name where the call is over, in place of the words why. The page of a call in which both have talked then
   * stays until it is left: by its button, or by `commands.closePage()`.
   */
  readonly end?: ComponentType<SlotProps>
}
