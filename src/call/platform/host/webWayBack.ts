import { text } from '../../locales'
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
 * that rings can be answered there, once what draws that was fetched.
 */
export function createWebWayBack(
  document: Page,
  fetchRingBar: RingBarChunk = () => import('./webRingBar'),
): (offer: WayBackOffer | null) => void {
  let offered: WayBackOffer | null = null
  let bar: HTMLElement | null = null
  let ringBar: RingBar | null = null

  function drawBar({ name, isElsewhere, act }: WayBackOffer): void {
    const button = document.createElement('button')
    button.id = 'call-way-back'
    button.type = 'button'
    Object.assign(button.style, LOOK)
    // As text: a name is whatever its owner calls themselves.
    button.textContent = `${text(isElsewhere ? 'takeOver' : 'returnToCall')} · ${name}`
    button.addEventListener('click', () => act())
    document.body.append(button)
    bar = button
  }

  function clear(): void {
    bar?.remove()
    bar = null
  }

  function drawRing(): void {
    if (offered?.ringing === undefined || ringBar === null) return
    clear()
    ringBar.show({ ...offered, ringing: offered.ringing })
  }

  return (offer) => {
    offered = offer
    if (offer?.ringing === undefined) ringBar?.remove()
    clear()
    if (offer === null) return
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
