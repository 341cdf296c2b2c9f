import { UsageError } from '../process/options'
import type { PosedLocale } from './posing/posedCall'
import { POSES, type Pose } from './posing/poses'
import type { Platform } from '../build/platform'

/** A window, or a phone's screen, in CSS pixels. */
export interface Size {
  readonly width: number
  readonly height: number
}

/** The sizes in which states are shown, by name. */
export const SIZES = {
  phone: { width: 390, height: 844 },
  short: { width: 375, height: 553 },
  small: { width: 320, height: 568 },
  landscape: { width: 844, height: 390 },
  tablet: { width: 768, height: 1024 },
  desktop: { width: 1280, height: 800 },
} as const satisfies Record<string, Size>

/** What a size is called. */
export type SizeName = keyof typeof SIZES

const LOCALES: readonly PosedLocale[] = ['zh-CN', 'en', 'ja', 'ar']
const THEMES = ['dark', 'light'] as const

/** One way in which all states of a platform are shown. */
export interface Setting {
  readonly platform: Platform
  readonly size: SizeName
  readonly theme: (typeof THEMES)[number]
  readonly locale: PosedLocale
}

/** A setting, and the states to be shown in it. */
export interface Plate extends Setting {
  readonly poses: readonly Pose[]
}

/** What may be asked for at a terminal: each a list with commas, all there is where it is absent. */
export interface Wishes {
  /** Parts of a state's name or words. */
  readonly only?: string
  readonly platforms?: string
  readonly sizes?: string
  readonly themes?: string
  readonly languages?: string
}

/** In what each platform is shown: mini programs are on phones alone, upright. */
const SHOWN: Readonly<Record<Platform, { readonly sizes: readonly SizeName[] }>> = {
  h5: { sizes: ['phone', 'short', 'small', 'landscape', 'tablet', 'desktop'] },
  weapp: { sizes: ['phone', 'small'] },
  alipay: { sizes: ['phone', 'small'] },
}

/**
 * What is to be taken of all there is.
 * @throws UsageError where a word names nothing
 */
export function platesFor(wishes: Wishes): readonly Plate[] {
  const platforms = chosen('platforms', wishes.platforms, ['h5', 'weapp', 'alipay'] as const)
  const sizes = chosen('sizes', wishes.sizes, Object.keys(SIZES) as SizeName[])
  const themes = chosen('themes', wishes.themes, THEMES)
  const locales = chosen('languages', wishes.languages, LOCALES)
  const wanted = posesLike(wishes.only)
  return platforms.flatMap((platform) => {
    const poses = wanted.filter((pose) => isSeenOn(platform, pose))
    return locales.flatMap((locale) =>
      themes.flatMap((theme) =>
        SHOWN[platform].sizes
          .filter((size) => sizes.includes(size) && poses.length > 0)
          .map((size) => ({ platform, size, theme, locale, poses })),
      ),
    )
  })
}

/**
 * Whether a state can be seen there. In mini programs there are no devices to choose, and the panel of what is measured
 * is not opened by a key. On Alipay a page of the H5 build covers the call page as soon as there is media.
 */
function isSeenOn(platform: Platform, { snapshot, examined, choosing }: Pose): boolean {
  if (platform === 'h5') return true
  if (examined === true || choosing === true || snapshot.playBlocked) return false
  return platform === 'weapp' || snapshot.callStatus === 'called' || snapshot.callStatus === 'idle'
}

function posesLike(only: string | undefined): readonly Pose[] {
  if (only === undefined) return POSES
  const parts = wordsOf(only)
  const found = POSES.filter(({ name, words }) =>
    parts.some((part) => name.includes(part) || words.includes(part)),
  )
  if (found.length > 0) return found
  throw new UsageError(
    `--only ${only}: no state has that. There are ${POSES.map(({ name }) => name).join(', ')}`,
  )
}

function chosen<T extends string>(option: string, wish: string | undefined, all: readonly T[]): readonly T[] {
  if (wish === undefined) return all
  const words = wordsOf(wish)
  const unknown = words.find((word) => !all.some((one) => one === word))
  if (unknown === undefined && words.length > 0) return all.filter((one) => words.includes(one))
  throw new UsageError(`--${option} ${wish}: what there is, is ${all.join(', ')}`)
}

function wordsOf(list: string): readonly string[] {
  return list
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '')
}
