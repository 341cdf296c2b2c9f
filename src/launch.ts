import Taro from '@tarojs/taro'
import type { CallTheme, Locale } from '@/call'

/** What the address, or the launch parameters of a mini program, ask of the demo app. */
export interface Launch {
  /** Signs in by itself. */
  readonly account?: string
  /** How long a call rings, in ms; undefined where what was asked for is out of range. */
  readonly timeout?: number
  /** How long who may come back into a call is waited for, in ms; undefined where what was asked for is out of range. */
  readonly resumeWithin?: number
  readonly locale: Locale
  /** A language that the call pages have and this app has not: Japanese, or one that is mirrored. */
  readonly callLocale?: 'ja' | 'ar'
  readonly theme?: CallTheme
  /** A call that comes in is on a banner; of a `bar` this app draws none, so that the module's own shows. */
  readonly incoming?: 'banner' | 'bar'
  /** A call that is minimised is in a window of its own. */
  readonly pictureInPicture: boolean
  /** Where the local cloud is, in a build for one: a phone finds it where the network puts it, not where it was built. */
  readonly cloud?: string
}

// The range of `setCallTimeout`.
const SHORTEST_MS = 1_000
const LONGEST_MS = 120_000

// The longest of `resumeWithin`.
const LONGEST_WAIT_MS = 30_000
const THEMES: readonly (string | undefined)[] = ['dark', 'light', 'auto'] satisfies CallTheme[]

const ORIGIN = /^https?:\/\/[\w.-]+(:\d+)?$/

/**
 * `/?account=alice&timeout=5000&locale=en&theme=light` on H5; the same names as launch parameters in a mini program, and there
 * `cloud=http://192.168.1.5:5180`.
 */
export function readLaunch(query: Readonly<Record<string, string | undefined>>, language: string): Launch {
  const timeout = Number(query.timeout)
  const resumeWithin = Number(query.resume || NaN)
  const wanted = query.locale ?? language
  return {
    account: query.account || undefined,
    timeout: timeout >= SHORTEST_MS && timeout <= LONGEST_MS ? timeout : undefined,
    resumeWithin: resumeWithin >= 0 && resumeWithin <= LONGEST_WAIT_MS ? resumeWithin : undefined,
    pictureInPicture: query.pip === '1',
    theme: THEMES.includes(query.theme) ? (query.theme as CallTheme) : undefined,
    incoming: query.incoming === 'banner' || query.incoming === 'bar' ? query.incoming : undefined,
    callLocale: query.locale === 'ja' || query.locale === 'ar' ? query.locale : undefined,
    locale: wanted.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en',
    cloud: ORIGIN.test(query.cloud ?? '') ? query.cloud : undefined,
  }
}

function launchQuery(): Record<string, string | undefined> {
  if (process.env.TARO_ENV === 'h5') return Object.fromEntries(new URLSearchParams(window.location.search))
  return Taro.getLaunchOptionsSync().query ?? {}
}

/** What this start of the demo app was asked for. The language is the device's where the address names none. */
export const launch = readLaunch(launchQuery(), Taro.getSystemInfoSync().language ?? 'zh-CN')
