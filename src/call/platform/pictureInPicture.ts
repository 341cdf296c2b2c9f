import type { Dispose, MediaSurface } from './ports'

/** What a window of its own shows of a call. */
export interface CallSeen {
  readonly name: string
  /** How it stands: the time it lasts, or what there is to say. */
  readonly line: string
  readonly microphoneOn: boolean
}

/** A call as a window of its own needs it. */
export interface CallInWindow {
  readonly media: Pick<MediaSurface, 'attach'>
  /** What is seen now; null when it is over. */
  see(): CallSeen | null
  /** Tells when `see` has another answer, but for the time that passes. */
  subscribe(listener: () => void): Dispose
  /** Mutes this side, or not any more. Never fails. */
  toggleMicrophone(): void
  /** Ends the call. Never fails. */
  hangUp(): void
}

/** Shows the far side above all that is on the screen, while the call goes on. There is one such window at a time. */
export interface PictureInPicture {
  /**
   * Opens the window; to be called within a user's tap. It closes with the call.
   * @param onClosed - told once when it is gone again, and whether it was its user who has closed it
   * @returns whether there is one; false where the browser has none, or refuses. Never fails
   */
  open(call: CallInWindow, onClosed: (byUser: boolean) => void): Promise<boolean>
  /** Closes it, where there is one. */
  close(): void
}
