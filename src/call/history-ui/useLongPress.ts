import { useRef } from 'react'

/** What a view does at a tap, and at a long press in its place. */
export interface LongPress {
  readonly onTap: () => void
  /** Props of the view. */
  readonly touch: { readonly onTouchStart: () => void; readonly onLongPress: () => void }
}

/** Tells a tap from a long press: a browser may end one with a tap as well. */
export function useLongPress(onTap: () => void, onLongPress: () => void): LongPress {
  const held = useRef(false)
  return {
    onTap: () => {
      if (!held.current) onTap()
    },
    touch: {
      onTouchStart: () => {
        held.current = false
      },
      onLongPress: () => {
        held.current = true
        onLongPress()
      },
    },
  }
}
