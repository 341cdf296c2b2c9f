/** Keeps the screen of a phone from going dark during a call, where the platform can. */
export interface ScreenLock {
  /**
   * On until it is off again, over times in the background too. Never fails: a screen that may go dark ends no call.
   */
  keepOn(on: boolean): void
}
