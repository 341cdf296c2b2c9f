import type { Dispose } from '../ports'
import { systemTimers } from './systemTimers'

/** How long one page may take to make room for another, in ms: what is not shown takes no focus. */
const PAGES_CHANGE = 400

/**
 * Puts the keyboard's focus, and with it a screen reader, on an element; gives it back to what had it when disposed, once
 * that is shown again, unless the user has put it elsewhere by then.
 * @param id - of the element; where there is none nothing happens
 */
export function takeWebFocus({ document }: Pick<Window, 'document'>, id: string): Dispose {
  const before = document.activeElement
  document.getElementById(id)?.focus({ preventScroll: true })
  return () => {
    if (!(before instanceof HTMLElement)) return
    before.focus({ preventScroll: true })
    const left = document.activeElement
    if (left === before) return
    // What had it goes with its page, and then the body has it, as nobody's.
    systemTimers.after(PAGES_CHANGE, () => {
      if (document.activeElement === left || document.activeElement === document.body)
        before.focus({ preventScroll: true })
    })
  }
}
