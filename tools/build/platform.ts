/** What the app can be built for, by Taro's names. */
export const PLATFORMS = ['h5', 'weapp', 'alipay'] as const

/** One of the platforms, by the name that `taro build --type` takes. */
export type Platform = (typeof PLATFORMS)[number]

/** Whether what was typed at a terminal names a platform; undefined, for nothing typed, does not. */
export function isPlatform(name: string | undefined): name is Platform {
  return PLATFORMS.some((platform) => platform === name)
}
