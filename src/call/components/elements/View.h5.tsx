import { useLayoutEffect, useRef, type ReactElement } from 'react'
import type { ViewProps } from './viewProps'

/** What hears an event of an element. */
type Listener = (event: Event) => void

/** Any of a view's props, by their names: React's own, attributes, and `on…` for events. */
type Props = Readonly<Record<string, unknown>>

/**
 * A part of the page: an element as the browser has it. Taro's `View` is a custom element with a life cycle, which draws
 * itself a second time once it is laid out and hears its events anew with each drawing; a call page of some forty took
 * twice as long to come. Events are the element's own, as with Taro's: one that a part keeps for itself is not heard by
 * the app's views around it.
 */
export function View({ hoverClass, hoverStayTime, hoverStartTime, ...props }: ViewProps): ReactElement {
  const { attributes, listeners } = sorted({ ...props })
  const heard = useRef(listeners)
  const element = useRef<HTMLDivElement>(null)
  const names = Object.keys(listeners).join(' ')
  useLayoutEffect(() => {
    heard.current = listeners
  })
  useLayoutEffect(() => {
    const { current } = element
    if (current === null || names === '') return
    const each = names.split(' ').map((name) => {
      const tell: Listener = (event) => heard.current[name]?.(event)
      current.addEventListener(name, tell)
      return () => current.removeEventListener(name, tell)
    })
    return () => each.forEach((stop) => stop())
  }, [names])
  return <div ref={element} {...attributes} />
}

/** Which of the props are for the browser's element, and which hear its events, by the names the browser gives them. */
function sorted(props: Props) {
  const attributes: Record<string, unknown> = {}
  const listeners: Record<string, Listener> = {}
  for (const [name, value] of Object.entries(props)) {
    if (!name.startsWith('on')) attributes[name === 'tabindex' ? 'tabIndex' : name] = value
    else if (typeof value === 'function') listeners[name.slice(2).toLowerCase()] = value as Listener
  }
  return { attributes, listeners }
}
