import type { TopEdge } from '../host/menuButton'

/** The whole upper edge is the page's own: Alipay lays the page out below its own bar. */
export const topEdge = (): TopEdge | null => null

/** Clock and battery lie over Alipay's own bar. */
export const statusBarOn: (ground: 'dark' | 'light' | 'auto') => void = () => undefined
