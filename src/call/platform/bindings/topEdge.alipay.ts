import type { TopEdge } from '../host/menuButton'

/** The whole upper edge is the page's own: Alipay lays the page out below its own bar. */
export const topEdge = (): TopEdge | null => null
