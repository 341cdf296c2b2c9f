import type { CSSProperties } from 'react'
import { topEdge } from '../../platform/bindings/topEdge'

/** Half of a corner button, in points. */
const HALF = 22
const GAP = 8
/** The distance of what stands at the other side, as everywhere on the page. */
const OTHER_SIDE = 14

/** Whether something of the platform's own stands at the page's upper edge. */
export function hasForeignEdge(style: CSSProperties): boolean {
  return '--call-top' in style
}

/** Where the page's upper edge is not its own, as CSS variables; the style sheet knows what holds elsewhere. */
export function pageStyle(): CSSProperties {
  const edge = topEdge()
  if (edge === null) return {}
  const variables = {
    '--call-top': `${edge.middle - HALF}px`,
    '--call-top-right': `${edge.right + GAP}px`,
    '--call-tile-top': `${edge.bottom + GAP}px`,
    '--call-top-left': `${OTHER_SIDE}px`,
  }
  return variables as CSSProperties
}
