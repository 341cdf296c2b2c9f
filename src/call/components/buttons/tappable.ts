/**
 * Props that make a view a button: for a tap, for a screen reader, and on H5 for a keyboard. A disabled one takes no
 * taps.
 * @param label - what it is called; unless set, what is in it
 */
export function tappable(label: string | undefined, onTap: () => void, { disabled = false } = {}) {
  const act = disabled ? noTap : onTap
  return {
    role: 'button',
    tabindex: disabled ? '-1' : '0',
    'aria-label': label,
    'aria-disabled': disabled ? 'true' : 'false',
    onClick: (event: Stoppable) => {
      event.stopPropagation()
      act()
    },
    onKeyDown: (event: Stoppable & { readonly key?: string; readonly repeat?: boolean }) => {
      if (event.key !== 'Enter' && event.key !== ' ') return
      event.preventDefault()
      event.stopPropagation()
      // A key that is held down was pressed once.
      if (event.repeat !== true) act()
    },
  }
}

/** What of an event a button uses: it goes no further. */
export interface Stoppable {
  /** Nothing around the button hears of it. */
  stopPropagation(): void
  /** The browser does nothing of its own. */
  preventDefault(): void
}

function noTap(): void {}
