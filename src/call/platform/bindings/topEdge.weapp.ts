import type { TopEdge } from '../host/menuButton'
import { wechatEdge, wechatStatusBar } from '../host/wechatEdge'

/** WeChat lays a button of its own over the page. */
export const topEdge = (): TopEdge | null => wechatEdge()

/** Clock and battery lie over the page, and are as light as the page says. */
export const statusBarOn = (ground: 'dark' | 'light' | 'auto'): void => wechatStatusBar(ground)
