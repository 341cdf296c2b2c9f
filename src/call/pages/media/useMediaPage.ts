import { useEffect, useRef, useState } from 'react'
import { CallError } from '../../error/CallError'
import type { CallErrorCode } from '../../machine/terms/errorCode'
import type { MediaPage } from '../../platform/rtc/webView/MediaPage'
import { openMediaPage } from './openMediaPage'

/** The page at work, or why it is not; null while that is to be seen. */
export type Opening = { readonly page: MediaPage } | { readonly failed: CallErrorCode } | null

/** A page that was opened, and how many are there to show it: one, or for a moment none. */
interface Held {
  readonly nonce: string
  readonly opened: Promise<MediaPage>
  users: number
}

/**
 * Puts this page to work for as long as a component is there to show it. The mini program tells its call once: a component
 * that React lets go of and takes up again at once (`StrictMode`) goes on with the page that was opened.
 * @param nonce - from the page's address
 */
export function useMediaPage(nonce: string): Opening {
  const [opening, setOpening] = useState<Opening>(null)
  const last = useRef<Held | null>(null)

  useEffect(() => {
    let left = false
    const known = last.current?.nonce === nonce ? last.current : null
    const held = known ?? { nonce, opened: openMediaPage(nonce), users: 0 }
    last.current = held
    held.users += 1
    held.opened.then(
      (page) => {
        if (!left) setOpening({ page })
      },
      (thrown: unknown) => {
        if (!left) setOpening({ failed: CallError.from(thrown, 'UNSUPPORTED_PLATFORM').code })
      },
    )
    return () => {
      left = true
      held.users -= 1
      void Promise.resolve().then(() => {
        if (held.users > 0) return
        if (last.current === held) last.current = null
        held.opened.then(
          (page) => page.dispose(),
          // What did not open need not be closed.
          () => undefined,
        )
      })
    }
  }, [nonce])

  return opening
}
