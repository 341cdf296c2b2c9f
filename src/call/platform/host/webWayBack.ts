import { endSentence, getLocale, isRightToLeft, text } from '../../locales'
import { END_SAID_FOR, isOwnDoing } from '../../machine/terms/endReason'
import type { LastCall } from '../../machine/terms/snapshot'
import type { WayBackOffer } from '../ports'
import type { RingBar } from './webRingBar'

/** Above whatever an app may have put above its own pages. */
const LOOK: Readonly<Record<string, string>> = {
  position: 'fixed',
  top: '0',
  left: '0',
  right: '0',
  zIndex: '2147483000',
  margin: '0',
  padding: 'calc(env(safe-area-inset-top, 0px) + 10px) 16px 10px',
  border: '0',
  background: 'var(--call-brand, #0a7d3c)',
  color: 'var(--call-on-brand, #fff)',
  font: '600 15px/1.4 system-ui, sans-serif',
  textAlign: 'center',
  whiteSpace: 'nowrap',
  overflow: 'hidden',
  textOverflow: 'ellipsis',
}

type Page = Pick<Document, 'body' | 'createElement'>

/** What is fetched when a call first rings unseen. */
type RingBarChunk = () => Promise<{ readonly createWebRingBar: (page: Page) => RingBar }>

/**
 * A bar at the top of the window that leads back to a call, on whatever page of the app: it belongs to none, so that none
 * has to draw it. There is one; what is offered takes the place of what was offered before, and null takes it away. A call
 * that rings can be answered there, once what draws that was fetched. Of one that is over it says why, for some seconds.
 */
export function createWebWayBack(
  document: Page,
  fetchRingBar: RingBarChunk = () => import('./webRingBar'),
): (offer: WayBackOffer | null, ended?: LastCall | null) => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let offered: WayBackOffer | null = null
  let bar: HTMLElement | null = null
  let ringBar: RingBar | null = null

  function draw(made: HTMLElement, words: string, act: () => void): void {
    Object.assign(made.style, LOOK)
    Object.assign(made, { lang: getLocale(), dir: isRightToLeft() ? 'rtl' : 'ltr' })
    // As text: a name is whatever its owner calls themselves.
    made.textContent = words
    made.addEventListener('click', act)
    document.body.append(made)
    bar = made
  }

  function drawBar({ name, isElsewhere, act }: WayBackOffer): void {
    const button = Object.assign(document.createElement('button'), { id: 'call-way-back', type: 'button' })
    draw(button, `${text(isElsewhere ? 'takeOver' : 'returnToCall')} · ${name}`, () => act())
  }

  function drawEnd({ endReason, role, lack, peer }: LastCall): void {
    const told = Object.assign(document.createElement('div'), { id: 'call-way-back-end' })
    told.setAttribute('role', 'alert')
    draw(told, `${endSentence(endReason, role, lack)} · ${peer.name || peer.userId}`, clear)
    timer = setTimeout(clear, END_SAID_FOR)
  }

  function clear(): void {
    clearTimeout(timer)
    bar?.remove()
    bar = null
  }

  function drawRing(): void {
    if (offered?.ringing === undefined || ringBar === null) return
    clear()
    ringBar.show({ ...offered, ringing: offered.ringing })
  }

  return (offer, ended) => {
    // What rang is told as missed; of a call of another device nobody knows here why it is over.
    const ledToOwn = offered !== null && offered.ringing === undefined && offered.isElsewhere !== true
    offered = offer
    if (offer?.ringing === undefined) ringBar?.remove()
    clear()
    if (offer === null) {
      if (ledToOwn && ended && !isOwnDoing(ended.endReason)) drawEnd(ended)
      return
    }
    if (offer.ringing !== undefined && ringBar !== null) {
      drawRing()
      return
    }
    // Until it is here, or where it cannot be had, the bar leads to the page, which answers as well.
    drawBar(offer)
    if (offer.ringing === undefined) return
    fetchRingBar().then(
      ({ createWebRingBar }) => {
        ringBar ??= createWebRingBar(document)
        drawRing()
      },
      () => undefined,
    )
  }
}
