const DAY = 86_400_000

/** The beginning of the day of `time`, both in ms since 1970, where the device is. */
export function startOfDay(time: number): number {
  const date = new Date(time)
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime()
}

/** How many days lie between two beginnings of days. A day need not have 24 hours. */
export function daysBetween(earlier: number, later: number): number {
  return Math.round((later - earlier) / DAY)
}

/** `09:05`. */
export function clockText(time: number): string {
  const date = new Date(time)
  return [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':')
}
