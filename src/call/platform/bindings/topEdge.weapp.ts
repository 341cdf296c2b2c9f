import type { TopEdge } from '../host/menuButton'
import { wechatEdge } from '../host/wechatEdge'

/** WeChat lays a button of its own over the page. */
export const topEdge = (): TopEdge | null => wechatEdge()
