import { Component, type ReactNode } from 'react'
import type { MovingViewProps } from './viewProps'
import { View } from './View'

/** As long as a movement may take that nobody waits for, in ms. */
const LASTS = 260
const EASING = 'cubic-bezier(0.22, 1, 0.36, 1)'

/**
 * A view that goes from its old place to its new one in one movement. It is laid out once, where it will be, and drawn from
 * where it was: as large as to cover that, so that a picture keeps its shape.
 */
export class MovingView extends Component<MovingViewProps> {
  private movement: Animation | null = null

  /** Where it is drawn, in the last moment before it is somewhere else. */
  override getSnapshotBeforeUpdate({ place }: MovingViewProps): DOMRect | null {
    const mayMove = place !== this.props.place && this.props.place !== null
    return mayMove ? (this.element()?.getBoundingClientRect() ?? null) : null
  }

  /** Begins the movement from there. */
  override componentDidUpdate(_props: MovingViewProps, _state: unknown, before: DOMRect | null): void {
    const element = this.element()
    if (before === null || element === null || !hasMovement(element)) return
    this.movement?.cancel()
    const transform = back(element.getBoundingClientRect(), before)
    this.movement = element.animate([{ transform }, { transform: 'none' }], {
      duration: LASTS,
      easing: EASING,
    })
  }

  /** The view as it is. */
  override render(): ReactNode {
    const { place: _, ...props } = this.props
    return <View {...props} />
  }

  private element(): HTMLElement | null {
    return document.getElementById(this.props.id)
  }
}

/** Not in every browser, and not for everybody. */
function hasMovement(element: HTMLElement): boolean {
  const isThere = typeof (element as Partial<HTMLElement>).animate === 'function'
  return isThere && !window.matchMedia('(prefers-reduced-motion: reduce)').matches
}

/** What draws a thing where it was before. */
function back(now: DOMRect, before: DOMRect): string {
  const x = middle(before.left, before.width) - middle(now.left, now.width)
  const y = middle(before.top, before.height) - middle(now.top, now.height)
  const scale = Math.max(before.width / now.width, before.height / now.height)
  return `translate(${x}px, ${y}px) scale(${scale})`
}

function middle(from: number, length: number): number {
  return from + length / 2
}
