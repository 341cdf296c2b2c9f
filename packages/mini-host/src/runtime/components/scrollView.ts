import type { CreateBuiltIn } from './BuiltIn'

const NEAR = 50

/**
 * `scroll-view`: scrolls where the app wants it, and tells when it comes near an edge, once until it has been away.
 */
export const createScrollView: CreateBuiltIn = (port) => {
  const { element } = port
  const edges = { top: true, bottom: false }
  let scrollTop: unknown
  let intoView: unknown

  element.addEventListener('scroll', () => {
    const { scrollTop: top, scrollLeft, scrollHeight, scrollWidth, clientHeight } = element
    port.fire('scroll', { scrollTop: top, scrollLeft, scrollHeight, scrollWidth })
    const isAtBottom = top + clientHeight >= scrollHeight - threshold(port.property('lowerThreshold'))
    const isAtTop = top <= threshold(port.property('upperThreshold'))
    if (isAtBottom && !edges.bottom) port.fire('scrolltolower', { direction: 'bottom' })
    if (isAtTop && !edges.top) port.fire('scrolltoupper', { direction: 'top' })
    edges.bottom = isAtBottom
    edges.top = isAtTop
  })

  return {
    update() {
      element.style.overflowX = port.property('scrollX') ? 'auto' : 'hidden'
      element.style.overflowY = port.property('scrollY') ? 'auto' : 'hidden'
      const wantedTop = port.property('scrollTop')
      if (wantedTop !== scrollTop && wantedTop !== undefined && wantedTop !== '') {
        setTimeout(() => {
          element.scrollTop = Number(wantedTop)
        })
      }
      scrollTop = wantedTop
      const wantedView = port.property('scrollIntoView')
      if (wantedView !== intoView && wantedView) {
        setTimeout(() => element.querySelector(`[data-mini-id="${String(wantedView)}"]`)?.scrollIntoView())
      }
      intoView = wantedView
    },
  }
}

function threshold(value: unknown): number {
  return Number(value) || NEAR
}
