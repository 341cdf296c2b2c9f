import { useRef, useState } from 'react'
import Taro from '@tarojs/taro'

/** Where a small window rests on the screen. */
export type Corner = 'top-left' | 'top-right' | 'bottom-left' | 'bottom-right'

interface Point {
  readonly x: number
  readonly y: number
}

/** What every touch event has; Taro gives that of a view its widest type. */
interface Touched {
  readonly type: string
  readonly touches?: ArrayLike<{ readonly clientX: number; readonly clientY: number }>
}

interface CornerDrag {
  /** Where the view rests. */
  readonly corner: Corner
  /** Where a finger holds it, relative to its corner; undefined while none does. */
  readonly style: { readonly transform: string; readonly transition: string } | undefined
  readonly handlers: {
    readonly onTouchStart: (event: Touched) => void
    readonly onTouchMove: (event: Touched) => void
    readonly onTouchEnd: () => void
    readonly onTouchCancel: () => void
  }
}

/** Lets a finger carry a view into another corner, where it cannot be lost, whichever way the screen turns. */
export function useCorner(): CornerDrag {
  const [corner, setCorner] = useState<Corner>('top-right')
  const [carried, setCarried] = useState<Point | null>(null)
  const from = useRef<Point | null>(null)
  const last = useRef<Point | null>(null)

  const release = () => {
    if (carried !== null && last.current !== null) setCorner(cornerAt(last.current))
    from.current = null
    setCarried(null)
  }
  return {
    corner,
    style:
      carried === null
        ? undefined
        : { transform: `translate(${carried.x}px, ${carried.y}px)`, transition: 'none' },
    handlers: {
      onTouchStart: (event) => {
        from.current = fingerOf(event)
      },
      onTouchMove: (event) => {
        const finger = fingerOf(event)
        if (finger === null || from.current === null) return
        last.current = finger
        setCarried({ x: finger.x - from.current.x, y: finger.y - from.current.y })
      },
      onTouchEnd: release,
      onTouchCancel: release,
    },
  }
}

function fingerOf({ touches }: Touched): Point | null {
  const touch = touches?.[0]
  return touch === undefined ? null : { x: touch.clientX, y: touch.clientY }
}

function cornerAt({ x, y }: Point): Corner {
  const { windowWidth, windowHeight } = Taro.getWindowInfo()
  const side = x < windowWidth / 2 ? 'left' : 'right'
  return y < windowHeight / 2 ? `top-${side}` : `bottom-${side}`
}
