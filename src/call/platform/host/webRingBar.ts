import { getLocale, isRightToLeft, text } from '../../locales'
import { getLook } from '../../look'
import type { RingingOffer, WayBackOffer } from '../ports'
import { RING_BAR_ICONS, RING_BAR_STYLE } from './webRingBarLook'

/** A way to a call that rings. */
export type RingOffer = WayBackOffer & { readonly ringing: RingingOffer }

/** A bar at the top of the window with which a call that rings is answered. */
export interface RingBar {
  /** Shows the call as it is now; what has the focus keeps it. */
  show(offer: RingOffer): void
  /** Takes the bar away. */
  remove(): void
}

type Page = Pick<Document, 'body' | 'createElement'>

/** Makes the bar for one call. It is no part of any page, so that none has to draw it; it comes in a chunk of its own. */
export function createWebRingBar(document: Page): RingBar {
  let offer: RingOffer | null = null
  let failure = ''

  /** Why it failed stands in the bar, unless it is about another call by then. */
  function run(command: 'accept' | 'reject' | 'mute'): void {
    const of = offer?.ringing
    if (of === undefined) return
    failure = ''
    of[command]().catch(({ sentence }: { readonly sentence?: string }) => {
      if (offer === null || offer.ringing.requestId !== of.requestId) return
      failure = sentence ?? ''
      draw(offer)
    })
  }

  function make(tag: string, name: string, parent: HTMLElement): HTMLElement {
    const element = document.createElement(tag)
    element.className = `call-ring-bar__${name}`
    parent.append(element)
    return element
  }

  function makeButton(name: string, act: () => void): HTMLElement {
    const button = make('button', name, bar)
    button.id = `call-ring-bar-${name}`
    button.setAttribute('type', 'button')
    button.addEventListener('click', () => {
      if (button.getAttribute('aria-disabled') !== 'true') act()
    })
    return button
  }

  function label(button: HTMLElement, words: string, isOff = false): void {
    button.setAttribute('aria-label', words)
    button.setAttribute('aria-disabled', String(isOff))
  }

  const bar = document.createElement('section')
  bar.id = 'call-ring-bar'
  bar.className = 'call-ring-bar'
  bar.lang = getLocale()
  bar.dir = isRightToLeft() ? 'rtl' : 'ltr'
  make('style', 'style', bar).textContent = RING_BAR_STYLE
  // What is an alert is read out as it comes; a button is not, whatever it says.
  const told = make('div', 'told', bar)
  told.setAttribute('role', 'alert')
  const caller = makeButton('caller', () => offer?.act())
  const who = make('span', 'name', caller)
  const hint = make('span', 'hint', caller)
  const mute = makeButton('mute', () => run('mute'))
  const reject = makeButton('reject', () => run('reject'))
  const accept = makeButton('accept', () => {
    // The page first, as it says how the answer goes.
    offer?.act()
    run('accept')
  })
  mute.innerHTML = RING_BAR_ICONS.ringOff
  reject.innerHTML = RING_BAR_ICONS.phone

  function draw({ name, ringing }: RingOffer): void {
    const { type, answering, muted } = ringing
    const invitation = text(type === 2 ? 'invitesToVideo' : 'invitesToAudio')
    bar.setAttribute('aria-label', `${name} ${invitation}`)
    // As text: a name is whatever its owner calls themselves.
    who.textContent = name
    hint.textContent = failure || (answering ? text('answering') : invitation)
    const words = `${name} ${hint.textContent}`
    if (told.textContent !== words) told.textContent = words
    accept.innerHTML = type === 2 ? RING_BAR_ICONS.camera : RING_BAR_ICONS.phone
    mute.style.display = getLook().hide?.includes('muteRing') === true ? 'none' : ''
    label(mute, text(muted ? 'ringMuted' : 'muteRing'), muted)
    label(reject, text('reject'))
    label(accept, text(answering ? 'answering' : 'accept'), answering)
  }

  return {
    show(next) {
      if (next.ringing.requestId !== offer?.ringing.requestId) failure = ''
      offer = next
      draw(next)
      if (bar.parentNode === null) document.body.append(bar)
    },
    remove() {
      offer = null
      bar.remove()
    },
  }
}
