import { useEffect, useRef, useSyncExternalStore } from 'react'
import { isRightToLeft } from '../../locales'
import { getLook, onLook, type CallLook, type CallTheme } from '../../look'
import { statusBarOn } from '../../platform/bindings/topEdge'

/** How the pages look now, drawn anew when the app chooses another look. */
export function useLook(): CallLook {
  return useSyncExternalStore(onLook, getLook)
}

/** The class names of a page in the theme that was chosen, and the direction of its language. */
export function pageClass({ theme = 'dark' }: CallLook): string {
  return `call-page ${theme === 'dark' ? '' : `call-page--${theme}`} ${isRightToLeft() ? 'call-page--mirrored' : ''}`
}

/** Keeps the words of a status bar that lies over the page readable; the page begins as its configuration says, dark. */
export function useStatusBar({ theme = 'dark' }: CallLook, overPicture: boolean): void {
  const ground = overPicture ? 'dark' : theme
  const told = useRef<CallTheme>('dark')
  useEffect(() => {
    if (ground === told.current) return
    told.current = ground
    statusBarOn(ground)
  }, [ground])
}
