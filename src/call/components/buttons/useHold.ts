import { useEffect, useRef } from 'react'
import { tappable } from './tappable'

/** How long a finger rests before it holds, in ms. */
const HOLD = 600

/** What of a browser's pointer event counts; a mini program sends none. */
interface Pointed {
  readonly pointerType: string
}

/** Of a click: in a browser how many there were, 0 for one that nothing was pressed for; in a mini program where it was. */
interface Clicked {
  readonly detail?: unknown
  stopPropagation(): void
}

/**
 * Props of a view that does something when it is held: by a finger or a mouse that rests on it. A keyboard's key and a
 * screen reader's tap, which do not rest, do it at once. It is called what is in it.
 */
export function useHold(onHold: () => void) {
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)
  const stop = () => {
    if (timer.current !== null) clearTimeout(timer.current)
    timer.current = null
  }
  const start = () => {
    stop()
    timer.current = setTimeout(onHold, HOLD)
  }
  useEffect(() => stop, [])
  return {
    ...tappable(undefined, onHold),
    onClick: (event: Clicked) => {
      event.stopPropagation()
      if (event.detail === 0) onHold()
    },
    onTouchStart: start,
    onTouchMove: stop,
    onTouchEnd: stop,
    onTouchCancel: stop,
    onPointerDown: (event: Pointed) => {
      if (isMouse(event)) start()
    },
    onPointerUp: (event: Pointed) => {
      if (isMouse(event)) stop()
    },
    onPointerLeave: (event: Pointed) => {
      if (isMouse(event)) stop()
    },
  }
}

/** A finger is told of as a touch, on every platform; what it does as a pointer is passed over. */
function isMouse({ pointerType }: Pointed): boolean {
  return pointerType === 'mouse'
}
