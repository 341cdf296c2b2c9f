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

/** What a browser's pointer event has; a mini program sends none. */
interface Pointed {
  readonly pointerType: string
  readonly pointerId: number
  readonly clientX: number
  readonly clientY: number
  readonly currentTarget: { setPointerCapture(id: number): void }
}

interface CornerDrag {
  /** Where the view rests. */
  readonly corner: Corner
  /** Where a finger or a mouse holds it, relative to its corner; undefined while none does. */
  readonly style: { readonly transform: string; readonly transition: string } | undefined
  readonly handlers: {
    readonly onTouchStart: (event: Touched) => void
    readonly onTouchMove: (event: Touched) => void
    readonly onTouchEnd: () => void
    readonly onTouchCancel: () => void
    readonly onPointerDown: (event: Pointed) => void
    readonly onPointerMove: (event: Pointed) => void
    readonly onPointerUp: (event: Pointed) => void
    readonly onPointerCancel: (event: Pointed) => void
  }
  /** Does what a tap is for, unless it is the click with which a mouse lets go of what it carried. */
  readonly unlessCarried: (act: () => void) => void
}

/** What a hand does that holds still, in points. */
const TREMBLE = 4

/** Lets a finger, or a mouse, carry a view into another corner, where it cannot be lost, whichever way the screen turns. */
export function useCorner(first: Corner = 'top-right'): CornerDrag {
  const [corner, setCorner] = useState<Corner>(first)
  const [carried, setCarried] = useState<Point | null>(null)
  const from = useRef<Point | null>(null)
  const last = useRef<Point | null>(null)
  const wasCarried = useRef(false)

  const take = (point: Point | null) => {
    from.current = point
    wasCarried.current = false
  }
  const carry = (point: Point | null) => {
    if (point === null || from.current === null) return
    const way = { x: point.x - from.current.x, y: point.y - from.current.y }
    if (!wasCarried.current && Math.abs(way.x) + Math.abs(way.y) < TREMBLE) return
    wasCarried.current = true
    last.current = point
    setCarried(way)
  }
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
      onTouchStart: (event) => take(fingerOf(event)),
      onTouchMove: (event) => carry(fingerOf(event)),
      onTouchEnd: release,
      onTouchCancel: release,
      onPointerDown: (event) => {
        if (!isMouse(event)) return
        // A mouse leaves the view sooner than the view follows.
        event.currentTarget.setPointerCapture(event.pointerId)
        take({ x: event.clientX, y: event.clientY })
      },
      onPointerMove: (event) => {
        if (isMouse(event)) carry({ x: event.clientX, y: event.clientY })
      },
      onPointerUp: (event) => {
        if (isMouse(event)) release()
      },
      onPointerCancel: (event) => {
        if (isMouse(event)) release()
      },
    },
    unlessCarried: (act) => {
      if (!wasCarried.current) act()
      wasCarried.current = false
    },
  }
}

/** A finger is told of as a touch, on every platform; what it does as a pointer is passed over. */
function isMouse({ pointerType }: Pointed): boolean {
  return pointerType === 'mouse'
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
