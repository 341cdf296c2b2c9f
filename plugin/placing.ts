import path from 'node:path'
import type { CallPage } from './pages'

/** Modules of which each platform has its own; the package's tests hold this list against its files. */
export const SEAMS = [
  'components/MediaView/index',
  'components/MediaView/onHostPages',
  'components/elements/MovingView',
  'components/elements/View',
  'platform/bindings/focus',
  'platform/bindings/imAdapters',
  'platform/bindings/index',
  'platform/bindings/pictureInPicture',
  'platform/bindings/rtc',
  'platform/bindings/saveText',
  'platform/bindings/topEdge',
] as const

/** What a build has to know of the package. */
export interface Placing {
  readonly platform: 'h5' | 'weapp' | 'alipay'
  /** Where the package's modules are. */
  readonly library: string
  /** Where the app's sources are. */
  readonly sourcePath: string
  /** Where files that are fetched one by one go. */
  readonly filesFolder: string
  readonly root: string
  readonly pages: readonly CallPage[]
  /** NERTC's mini-program SDK, a file or a package; undefined where there is no use for it. */
  readonly wechatSdk: string | undefined
  /** The app's components for the call page; null where it has none. */
  readonly slots: string | null
}

/** What stands for the app's components where it has none; the package's tests look whether it is there. */
export const NO_SLOTS = 'slots/appSlots'

/** Which module stands where the app's page would, and which is the platform's in the place of each seam. */
export function substitutes({
  platform,
  library,
  sourcePath,
  root,
  pages,
  slots,
}: Placing): Map<string, string> {
  return new Map([
    ...pages.map(({ name, module }) => [path.join(sourcePath, root, name), module] as const),
    ...SEAMS.map(
      (seam) => [path.join(library, `${seam}.js`), path.join(library, `${seam}.${platform}.js`)] as const,
    ),
    ...(slots === null ? [] : [[path.join(library, `${NO_SLOTS}.js`), slots] as const]),
  ])
}
