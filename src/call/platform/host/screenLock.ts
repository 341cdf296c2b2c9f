/** Keeps the screen of a phone from going dark during a call, where the platform can. */
export interface ScreenLock {
  keepOn(on: boolean): void
}
