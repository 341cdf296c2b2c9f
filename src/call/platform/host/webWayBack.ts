import { text } from '../../locales'
import type { WayBackOffer } from '../ports'

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

/**
 * A bar at the top of the window that leads back to a call, on whatever page of the app: it belongs to none, so that none
 * has to draw it. There is one; what is offered takes the place of what was offered before, and null takes it away.
 */
export function createWebWayBack(
  document: Pick<Document, 'body' | 'createElement'>,
): (offer: WayBackOffer | null) => void {
  let bar: HTMLElement | null = null
  return (offer) => {
    bar?.remove()
    bar = null
    if (offer === null) return
    const button = document.createElement('button')
    button.id = 'call-way-back'
    button.type = 'button'
    Object.assign(button.style, LOOK)
    // As text: a name is whatever its owner calls themselves.
    button.textContent = `${text(offer.isElsewhere ? 'takeOver' : 'returnToCall')} · ${offer.name}`
    button.addEventListener('click', () => offer.act())
    document.body.append(button)
    bar = button
  }
}
