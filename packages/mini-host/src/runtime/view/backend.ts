import * as glassEasel from 'glass-easel'
import { rpxToCss } from '../../rpx'

/** Elements that are the page's own and no component's. */
const PLAIN = new Set(['div', 'span', 'slot'])

/**
 * Draws components as elements `wx-NAME`, so that style sheets reach them and the browser's own do not.
 *
 * Ids repeat across the page stack and get a component's prefix; `data-mini-id` holds what the app wrote.
 */
export class HostBackend extends glassEasel.CurrentWindowBackendContext {
  constructor() {
    super()
    const create = {
      createElement: (tag: string) =>
        adapt(document.createElement(PLAIN.has(tag) ? tag : `wx-${tag.toLowerCase()}`)),
      createTextNode: (text: string) => document.createTextNode(text),
      createDocumentFragment: () => document.createDocumentFragment(),
    }
    // The library's own element type is a narrower name for the DOM's.
    this.document = create as unknown as typeof this.document
    this.onEvent((target, type, detail, options) => {
      const event = new glassEasel.Event(type, detail, options)
      glassEasel.Event.dispatchEvent(target, event)
      return event.getEventBubbleStatus()
    })
  }
}

function adapt(element: HTMLElement): HTMLElement {
  const setAttribute = element.setAttribute.bind(element)
  element.setAttribute = (name, value) => setAttribute(name, name === 'style' ? rpxToCss(value) : value)
  Object.defineProperty(element, 'id', {
    get: () => element.getAttribute('id') ?? '',
    set(id: string) {
      setAttribute('id', id)
      setAttribute('data-mini-id', id.replace(/^.*?--/, ''))
    },
  })
  return element
}
