import type { Dispose } from '../ports'
import { systemTimers } from './systemTimers'

/** How long one page may take to make room for another, in ms: what is not shown takes no focus. */
const PAGES_CHANGE = 400

/** What of a browser's window is used. */
type FocusWindow = Pick<Window & typeof globalThis, 'document' | 'MutationObserver'>

/**
 * Puts the keyboard's focus, and with it a screen reader, on an element; gives it back to what had it when disposed, once
 * that is shown again, unless the user has put it elsewhere by then.
 * @param id - of the element; where there is none nothing happens
 */
export function takeWebFocus(window: FocusWindow, id: string): Dispose {
  const { document } = window
  const before = document.activeElement
  const letGo = holdFocus(window, id)
  return () => {
    letGo()
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

/**
 * Taro's components move what is in them once they are drawn themselves, which is later the busier the machine is; and
 * what is moved loses the focus to nobody. It is put back, until it is somebody else's.
 */
function holdFocus({ document, MutationObserver }: FocusWindow, id: string): Dispose {
  const element = document.getElementById(id)
  if (element === null) return () => undefined
  const moved = new MutationObserver(() => {
    if (!element.isConnected) letGo()
    else if (document.activeElement === document.body) element.focus({ preventScroll: true })
  })
  const taken = ({ target }: Event) => {
    if (target !== element) letGo()
  }
  const letGo = () => {
    moved.disconnect()
    document.removeEventListener('focusin', taken)
    document.removeEventListener('pointerdown', letGo)
  }
  element.focus({ preventScroll: true })
  moved.observe(document.body, { childList: true, subtree: true })
  document.addEventListener('focusin', taken)
  document.addEventListener('pointerdown', letGo)
  return letGo
}
