import { hostSelector } from '../view/selectors'
import type { Premises, Room } from './Room'

type Answer = (result: unknown) => void

/** Questions about elements on the page. */
export const selectorRoom: Room = (premises) => {
  premises.api.synchronous('createSelectorQuery', () => createSelectorQuery(premises))
}

/**
 * A query of the page that is on top when it is made, whatever is above it when it is executed. `fields` measures
 * all there is.
 */
export function createSelectorQuery({ pages, thread }: Pick<Premises, 'pages' | 'thread'>): object {
  const page = pages.top
  const questions: { readonly ask: () => unknown; readonly answer?: Answer }[] = []
  const nodes = (find: () => unknown) => {
    const ask = (answer?: Answer) => {
      questions.push({ ask: find, answer })
      return query
    }
    return {
      boundingClientRect: ask,
      scrollOffset: ask,
      fields: (_: unknown, answer?: Answer) => ask(answer),
      node: ask,
      context: ask,
    }
  }
  const all = (selector: string) => [
    ...(page?.element.querySelectorAll<HTMLElement>(hostSelector(selector)) ?? []),
  ]
  const query = {
    in: () => query,
    select: (selector: string) => nodes(() => measure(all(selector)[0])),
    selectAll: (selector: string) => nodes(() => all(selector).map(measure)),
    selectViewport: () => nodes(() => measure(page?.element)),
    exec(done?: (results: unknown[]) => void) {
      thread.later(() => {
        const results = questions.map(({ ask, answer }) => {
          const result = ask()
          answer?.(result)
          return result
        })
        done?.(results)
      })
      return query
    },
  }
  return query
}

function measure(element: HTMLElement | undefined): object | null {
  if (!element) return null
  const { left, top, right, bottom, width, height } = element.getBoundingClientRect()
  const { scrollTop, scrollLeft, scrollWidth, scrollHeight } = element
  const id = element.dataset.miniId ?? ''
  return {
    id,
    dataset: {},
    left,
    top,
    right,
    bottom,
    width,
    height,
    scrollTop,
    scrollLeft,
    scrollWidth,
    scrollHeight,
  }
}
