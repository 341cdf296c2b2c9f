import { takeWebFocus } from '../host/webFocus'
import type { Dispose } from '../ports'

/** The keyboard, and a screen reader, go to the element of this id until disposed. */
export const takeFocus = (id: string): Dispose => takeWebFocus(window, id)
