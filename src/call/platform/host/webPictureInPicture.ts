import type { CallInWindow, PictureInPicture } from '../pictureInPicture'
import type { Dispose } from '../ports'
import { type DocumentPictureInPicture, openCallWindow } from './window/callWindow'
import { floatVideo } from './window/floatingVideo'

/** A browser's window, of which not each has the first. */
type PictureWindow = Window & { readonly documentPictureInPicture?: DocumentPictureInPicture }

/** A window with controls where the browser has that, else one with the picture alone, else none. */
export function createWebPictureInPicture(window: PictureWindow): PictureInPicture {
  let shown: Dispose | null = null
  let opening = false

  /** The first of these that there is; null for none. */
  async function firstOf(call: CallInWindow, onGone: () => void): Promise<Dispose | null> {
    const { documentPictureInPicture, document } = window
    try {
      if (documentPictureInPicture !== undefined)
        return await openCallWindow(window, documentPictureInPicture, call, onGone)
    } catch {
      // Refused, as within a frame: the other kind may be let through.
    }
    return floatVideo(document, call, onGone).catch(() => null)
  }

  async function open(call: CallInWindow, onClosed: (byUser: boolean) => void): Promise<boolean> {
    shown?.()
    let unsubscribe: Dispose = () => undefined
    const gone = (byUser: boolean) => {
      unsubscribe()
      shown = null
      onClosed(byUser)
    }
    const opened = await firstOf(call, () => gone(true))
    // Over in the moment of the tap: nobody has been told of a window.
    if (opened === null || call.see() === null) {
      opened?.()
      return false
    }
    shown = () => {
      opened()
      gone(false)
    }
    unsubscribe = call.subscribe(() => {
      if (call.see() === null) shown?.()
    })
    return true
  }

  return {
    async open(call, onClosed) {
      // A browser has one window of the kind: a second one would close the first.
      if (opening) return false
      opening = true
      try {
        return await open(call, onClosed)
      } finally {
        opening = false
      }
    },
    close: () => shown?.(),
  }
}
