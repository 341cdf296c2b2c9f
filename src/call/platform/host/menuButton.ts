/** What a mini program tells of the button that WeChat lays over the page's upper corner, in points. */
export interface MenuButtonTaro {
  /** See https://developers.weixin.qq.com/miniprogram/dev/api/ui/menu/wx.getMenuButtonBoundingClientRect.html. */
  getMenuButtonBoundingClientRect(): {
    readonly top: number
    readonly bottom: number
    readonly left: number
    readonly height: number
  }
  /** The window, and how much of it the status bar covers. */
  getWindowInfo(): { readonly windowWidth: number; readonly statusBarHeight?: number }
}

/** What of a page's upper edge is not the page's own, in points from the top and from the right. */
export interface TopEdge {
  /** The middle of what may stand in the first line. */
  readonly middle: number
  /** Below this everything is the page's own. */
  readonly bottom: number
  /** From the right, to where the first line may reach. */
  readonly right: number
}

const BUTTON = 32

/** The page's upper edge beside WeChat's button. Before the page is laid out some phones tell a button of no size. */
export function besideMenuButton(taro: MenuButtonTaro): TopEdge {
  const { windowWidth, statusBarHeight = 0 } = taro.getWindowInfo()
  const { top, bottom, left, height } = taro.getMenuButtonBoundingClientRect()
  if (height > 0) return { middle: (top + bottom) / 2, bottom, right: windowWidth - left }
  const middle = statusBarHeight + 6 + BUTTON / 2
  return { middle, bottom: middle + BUTTON / 2, right: 95 }
}
