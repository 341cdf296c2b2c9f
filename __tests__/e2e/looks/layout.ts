import type { Page } from 'playwright-core'

/** What stands in the page, by class or role: each of them has its own room. */
const PARTS = [
  '[role=button]',
  '.call-control__disc',
  '.call-control__label',
  '.call-page__title',
  '.call-avatar--large',
  '.call-peer-card__name',
  '.call-peer-card .call-timer',
  '.call-quality',
  '.call-peer-card .call-hints__one',
  '.call-page__middle--picture .call-hints__one',
  '.call-end__reason',
  '.call-end__duration',
  '.call-notice',
  '.call-prompt',
  '.call-resume',
  '.call-pane--small',
  '.call-panel',
]

/** The shortest side of what a finger is to hit, in CSS pixels. */
const FINGER = 44

/** The least that is free beside a word below a button, so that nobody reads two as one, in CSS pixels. */
const APART = 4

/** What is wrong with the page as it stands: one sentence for each thing that lies on another, or outside, or is too small. */
export function faultsOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(
    ([parts, finger, apart]) => {
      // What is around a button is wider than what is drawn of it, and a long word may reach into that.
      const isSlot = (element: Element) => element.matches('.call-control')
      const isWord = (element: Element) => element.matches('.call-control__label')
      /** Of a word the letters: its box may be wider. */
      const boxOf = (element: Element) => {
        if (!isWord(element)) return element.getBoundingClientRect()
        const letters = document.createRange()
        letters.selectNodeContents(element)
        return letters.getBoundingClientRect()
      }
      const isScrolledAway = (element: Element, box: DOMRect) => {
        const list = element.closest('.call-panel__list')?.getBoundingClientRect()
        return list !== undefined && (box.top < list.top - 0.5 || box.bottom > list.bottom + 0.5)
      }
      const root = [...document.querySelectorAll('#call-page')].at(-1)
      if (root === undefined) return ['there is no call page']
      const found = [...new Set(parts.flatMap((part) => [...root.querySelectorAll(part)]))]
        .filter((element) => getComputedStyle(element).visibility === 'visible')
        .filter((element) => element.closest('.call-pane--waiting, .call-stage--sound-only') === null)
        // What is looked at closely covers the small picture for as long.
        .filter(
          (element) => !element.matches('.call-pane--small') || root.querySelector('.call-panel') === null,
        )
        .map((element) => ({
          element,
          name: element.id || `${element.className} of ${element.closest('[id]')?.id ?? 'nothing'}`,
          box: boxOf(element),
        }))
        .filter(({ box }) => box.width > 0 && box.height > 0)
        .filter(({ element, box }) => !isScrolledAway(element, box))
      const outside = found
        .filter(
          ({ box }) =>
            box.left < 0 ||
            box.top < 0 ||
            box.right > window.innerWidth + 0.5 ||
            box.bottom > window.innerHeight + 0.5,
        )
        .map(({ name }) => `${name} is not whole in the window`)
      const small = found
        .filter(
          ({ element, box }) =>
            element.matches('[role=button]') && Math.min(box.width, box.height) < finger - 0.5,
        )
        .map(({ name, box }) => `${name} is ${box.width} by ${box.height}`)
      const over = found.flatMap((one, index) =>
        found.slice(index + 1).flatMap((other) => {
          if (one.element.contains(other.element) || other.element.contains(one.element)) return []
          const words = [one, other].filter(({ element }) => isWord(element)).length
          if (words === 1 && [one, other].some(({ element }) => isSlot(element))) return []
          const near = words === 2 ? apart : 0
          const width =
            near + Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left)
          const height = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top)
          return width > 0.5 && height > 0.5 ? [`${one.name} lies on ${other.name}`] : []
        }),
      )
      const cut = [...root.querySelectorAll('.call-page__name, .call-peer-card__name')]
        .filter((element) => {
          const first = document.createRange()
          first.setStart(element.firstChild ?? element, 0)
          first.setEnd(element.firstChild ?? element, 1)
          const [letter, box] = [first.getBoundingClientRect(), element.getBoundingClientRect()]
          return letter.left < box.left - 0.5 || letter.right > box.right + 0.5
        })
        .map((element) => `“${element.textContent}” has lost its beginning`)
      return [...outside, ...small, ...over, ...cut]
    },
    [PARTS, FINGER, APART] as const,
  )
}
