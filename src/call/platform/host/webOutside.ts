import { text } from '../../locales'
import type { CallOutside, Clock, Dispose } from '../ports'
import { createWebBadge } from './webBadge'
import { createWebNotice, type NoticeWindow } from './webNotice'

/**
 * After how long a call shows outside, in ms. Who looks at the window is shown its page first, which opens meanwhile; and
 * by then it is known what the far side is called.
 */
const SHOWS_AFTER = 300
/** How long the window's title stands before the other one takes its place, in ms. */
const BLINK = 1_000

/** What of a window is seen from outside. */
export interface OutsideWindow extends NoticeWindow {
  readonly document: Pick<Document, 'title' | 'querySelector' | 'createElement' | 'head' | 'hasFocus'>
}

/**
 * A call on the outside of a browser's window: its title, which blinks while it rings, its icon, and where the app wants
 * it and the user has allowed it, the system's notification. Null takes all of it away.
 */
export function createWebOutside(
  window: OutsideWindow,
  clock: Pick<Clock, 'after'>,
): (call: CallOutside | null) => void {
  const { document } = window
  const badge = createWebBadge(document)
  const notice = createWebNotice(window)
  let shown: CallOutside | null = null
  let before = ''
  let last = ''
  let isOut = false
  let stop: Dispose = () => undefined

  function goOut(): void {
    isOut = true
    badge(true)
    blink(true)
  }

  function title(words: string): void {
    // A page that opens meanwhile brings its own title, which is the one to be there afterwards, or none.
    if (document.title !== last && document.title !== '') before = document.title
    if (document.title !== words) document.title = words
    last = words
  }

  function blink(turn: boolean): void {
    if (shown === null) return
    title(shown.stage === 'rings' && turn ? sentenceOf(shown) : shown.name)
    stop = clock.after(BLINK, () => blink(!turn))
  }

  return (call) => {
    if (call !== null && shown !== null && isSame(call, shown)) return
    stop()
    if (shown === null && call !== null) before = document.title
    const former = shown
    shown = call
    notice.show(call?.stage === 'rings' && call.notify ? { sentence: sentenceOf(call), act: call.act } : null)
    if (call !== null) {
      if (isOut) blink(true)
      else stop = clock.after(SHOWS_AFTER, goOut)
      return
    }
    isOut = false
    badge(false)
    if (former === null) return
    if (document.title === last || document.title === '') document.title = before
    // Who has just talked knows what it is for, and where they have hung up, they have just tapped.
    if (former.stage === 'talks' && former.notify) notice.ask()
  }
}

function isSame(one: CallOutside, other: CallOutside): boolean {
  return one.stage === other.stage && one.name === other.name && one.type === other.type
}

function sentenceOf({ name, type }: CallOutside): string {
  return `${name} ${text(type === 2 ? 'invitesToVideo' : 'invitesToAudio')}`
}
