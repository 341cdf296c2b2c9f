import type { Dispose } from '../../platform/ports'

/** Alipay's script for pages in its web-views; it makes the global `my` of the page. */
const BRIDGE_SCRIPT = 'https://appx/web-view.min.js'

interface PageSideOfAlipay {
  postMessage(message: object): void
  onMessage?: ((message: unknown) => void) | null
}

/** Words to the mini program, and from it. */
export interface Bridge {
  /** Says something to the mini program. */
  post(message: object): void
  /** Hears all it says from now on; one listener at a time. */
  listen(listener: (data: unknown) => void): Dispose
}

/**
 * The way from this page to the mini program around it. Loads Alipay's script, on this page and no other.
 * @throws an error if the script cannot be had: the page is not in a web-view of Alipay
 */
export async function openBridge(): Promise<Bridge> {
  // Before the script, so that it hears nothing that this one does not let through.
  const letAllThrough = keepStrangersOut(window)
  try {
    await loadScript(BRIDGE_SCRIPT)
    const { my } = window as Window & { readonly my?: PageSideOfAlipay }
    if (my === undefined) throw new Error('this page is not in a mini program')
    return {
      post: (message) => my.postMessage(message),
      listen(listener) {
        my.onMessage = listener
        return () => {
          my.onMessage = null
          letAllThrough()
        }
      },
    }
  } catch (thrown) {
    letAllThrough()
    throw thrown
  }
}

/**
 * What the bridge's script makes of `window.postMessage` is its own affair: only what surrounds this page, and the page
 * itself, may reach it that way. A page that has opened this one, or that is framed in it, may not.
 */
export function keepStrangersOut(page: Window): Dispose {
  const hold = (event: MessageEvent) => {
    const isOurs = event.source === page.parent || event.origin === page.location.origin
    if (!isOurs) event.stopImmediatePropagation()
  }
  page.addEventListener('message', hold, true)
  return () => page.removeEventListener('message', hold, true)
}

function loadScript(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script')
    script.src = address
    script.onload = () => resolve()
    script.onerror = () => reject(new Error(`${address} could not be loaded`))
    document.head.appendChild(script)
  })
}
