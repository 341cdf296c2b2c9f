import type { Clock, Pictures } from '../../ports'
import { imageOf, isWithin } from './imageHeader'
import { pictureAddress } from './pictureAddress'

/** The largest picture that is read, in bytes, and its longest side, in pixels. */
const MOST_BYTES = 2 * 1024 * 1024
const LONGEST_SIDE = 2_048
/** How long it may take, in ms. */
const LOAD_WAIT = 5_000
/** So many are kept, for the call that is over and the next ones. */
const KEPT = 4

/** What of a browser's window it takes to load a picture. */
export interface PictureWindow {
  readonly fetch: typeof fetch
  readonly URL: Pick<typeof URL, 'createObjectURL' | 'revokeObjectURL'>
}

/**
 * Pictures as a browser may show them: read here, found to be a PNG, a JPEG or a WebP of some size, and only then handed
 * on, as an address within this page. A browser would draw whatever an address leads to, a drawing without an end too.
 */
export function createWebPictures(window: PictureWindow, clock: Pick<Clock, 'after'>): Pictures {
  const made: string[] = []

  function keep(image: Blob): string {
    const address = window.URL.createObjectURL(image)
    made.push(address)
    made.splice(0, made.length - KEPT).forEach((oldest) => window.URL.revokeObjectURL(oldest))
    return address
  }

  return {
    async load(address, hosts) {
      const allowed = pictureAddress(address, hosts)
      if (allowed === '' || allowed.startsWith('data:')) return allowed
      const abort = new AbortController()
      const stopTimer = clock.after(LOAD_WAIT, () => abort.abort())
      try {
        const bytes = await read(window, allowed, abort.signal)
        const image = bytes && imageOf(bytes)
        if (!bytes || !image || !isWithin(image, LONGEST_SIDE)) return ''
        // Its own bytes say what it is, not who sends it.
        return keep(new Blob([bytes], { type: `image/${image.kind}` }))
      } catch {
        // Its host may not let pages read it. Where the app names its hosts, it vouches for what they have.
        return hosts === undefined || abort.signal.aborted ? '' : allowed
      } finally {
        stopTimer()
      }
    },
    dispose() {
      made.splice(0).forEach((address) => window.URL.revokeObjectURL(address))
    },
  }
}

/** The whole file; null where there is none, or it is too large. */
async function read(
  window: PictureWindow,
  address: string,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const response = await window.fetch(address, {
    mode: 'cors',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    signal,
  })
  const reader = response.ok ? response.body?.getReader() : undefined
  if (reader === undefined) return null
  const bytes = new Uint8Array(MOST_BYTES)
  let filled = 0
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    if (filled + part.value.length > MOST_BYTES) {
      await reader.cancel()
      return null
    }
    bytes.set(part.value, filled)
    filled += part.value.length
  }
  return bytes.slice(0, filled)
}
