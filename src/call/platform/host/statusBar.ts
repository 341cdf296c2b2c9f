/** What a mini program changes of the bar with clock and battery, which lies over the page. */
export interface StatusBarTaro {
  /** See https://developers.weixin.qq.com/miniprogram/dev/api/ui/navigation-bar/wx.setNavigationBarColor.html. */
  setNavigationBarColor(colours: {
    readonly frontColor: '#000000' | '#ffffff'
    readonly backgroundColor: string
  }): Promise<unknown>
  /** `theme` is there only for an app with `darkmode`; without, style sheets are told that the device is light. */
  getAppBaseInfo(): { readonly theme?: string }
}

/** Makes the words in that bar readable on the page below it; `auto` is light unless the device is dark. */
export function writeStatusBar(taro: StatusBarTaro, ground: 'dark' | 'light' | 'auto'): void {
  const isDark = ground === 'auto' ? taro.getAppBaseInfo().theme === 'dark' : ground === 'dark'
  taro
    .setNavigationBarColor(
      isDark
        ? { frontColor: '#ffffff', backgroundColor: '#000000' }
        : { frontColor: '#000000', backgroundColor: '#ffffff' },
    )
    // A page that goes has no bar any more; nobody is told of less.
    .catch(() => undefined)
}
