/** Whole seconds from `since` until `now`, both in ms since 1970; never negative, whatever a clock does. */
export function secondsBetween(since: number, now: number): number {
  return Math.max(0, Math.floor((now - since) / 1000))
}

/** `mm:ss`, from an hour on `h:mm:ss`. */
export function durationText(seconds: number): string {
  const hours = Math.floor(seconds / 3600)
  const clock = `${twoDigits(Math.floor(seconds / 60) % 60)}:${twoDigits(seconds % 60)}`
  return hours === 0 ? clock : `${hours}:${clock}`
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
