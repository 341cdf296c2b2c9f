import type { TopEdge } from '../host/menuButton'

/** The whole upper edge is the page's own: a browser says by its safe area what of it is covered. */
export const topEdge = (): TopEdge | null => null

/** Clock and battery are the system's, or the browser's. */
export const statusBarOn: (ground: 'dark' | 'light' | 'auto') => void = () => undefined
