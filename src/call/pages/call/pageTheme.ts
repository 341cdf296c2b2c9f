import { useEffect, useRef } from 'react'
import { themed } from '../../components/theme'
import { getLocale, isRightToLeft } from '../../locales'
import type { CallLook, CallTheme } from '../../look'
import { statusBarOn } from '../../platform/bindings/topEdge'

/** The class names of a page in the theme that was chosen, with what its language asks for. */
export function pageClass(look: CallLook): string {
  return [
    themed('call-page', look),
    ...(isRightToLeft() ? ['call-page--mirrored'] : []),
    ...(getLocale().startsWith('zh') ? ['call-page--chinese'] : []),
  ].join(' ')
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
