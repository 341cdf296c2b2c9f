import { useCallback, useEffect, useRef } from 'react'
import { setPictureAway } from '../../components/MediaView/pictureAway'
import { useLook } from '../../components/theme'
import type { Call } from '../../engine/Call'
import { loadPictureInPicture } from '../../platform/bindings/pictureInPicture'
import type { PictureInPicture } from '../../platform/pictureInPicture'
import { callInWindow, type WindowedCall } from './callInWindow'

/** A call that may be minimised. */
export interface MinimisedCall extends WindowedCall {
  /** Shows the app while the call goes on. */
  minimise(): Promise<void>
  /** Null where the page is not the app's own, and the picture stays in it. */
  readonly openPage: Call['openPage'] | null
}

/**
 * How the page is left while the call goes on. Where the app wants it and the platform can, the far side's picture is in a
 * window of its own from then on, until this page is there again, or the call is over.
 */
export function useMinimise(call: MinimisedCall): () => Promise<void> {
  const wanted = useLook().pictureInPicture === true && call.openPage !== null
  const loaded = useRef<PictureInPicture | null>(null)
  useEffect(() => {
    if (!wanted || loadPictureInPicture === null) return undefined
    let left = false
    const take = (fetched: PictureInPicture) => {
      // The page shows what the window showed.
      fetched.close()
      if (!left) loaded.current = fetched
    }
    // Where it cannot be fetched, the page is left without a window.
    loadPictureInPicture().then(take, () => undefined)
    return () => {
      left = true
      loaded.current = null
    }
  }, [wanted])

  return useCallback(async () => {
    const window = loaded.current
    const isOpen = window !== null && (await showInWindow(window, call))
    if (isOpen) setPictureAway(true)
    try {
      await call.minimise()
    } catch (thrown) {
      // The page stays, and shows the picture.
      window?.close()
      throw thrown
    }
  }, [call])
}

async function showInWindow(window: PictureInPicture, call: MinimisedCall): Promise<boolean> {
  const { callStatus, type } = call.getSnapshot()
  if (callStatus !== 'inCall' || type !== 2) return false
  return window.open(callInWindow(call), (byUser) => {
    setPictureAway(false)
    // A page that did not open is in the log, and the way back to it stays.
    if (byUser) call.openPage?.().catch(() => undefined)
  })
}
