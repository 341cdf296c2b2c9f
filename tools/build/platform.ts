/** What the app can be built for, by Taro's names. */
export const PLATFORMS = ['h5', 'weapp', 'alipay'] as const

export type Platform = (typeof PLATFORMS)[number]

export function isPlatform(name: string | undefined): name is Platform {
  return PLATFORMS.some((platform) => platform === name)
}
