import type { CallInWindow } from '../../pictureInPicture'
import type { Dispose } from '../../ports'

/**
 * Has the browser show the far side's picture, and nothing else, above all windows:
 * https://www.w3.org/TR/picture-in-picture/.
 * @param onGone - its user, or the browser, has closed it
 * @returns closes it; `onGone` is not told then
 * @throws an error where the browser cannot, or must not
 */
export async function floatVideo(
  document: Document,
  call: Pick<CallInWindow, 'media'>,
  onGone: () => void,
): Promise<Dispose> {
  if (!document.pictureInPictureEnabled) throw new Error('no picture may be shown in a window of its own')
  // The page that shows the picture goes: it needs another place, since one that is on no page is shown nowhere.
  const place = document.createElement('div')
  place.id = 'call-floating-video'
  Object.assign(place.style, PLACE)
  document.body.append(place)
  const detach = call.media.attach('remote', place)
  const video = place.querySelector('video')
  const letGo = () => {
    video?.removeEventListener('leavepictureinpicture', gone)
    detach()
    place.remove()
  }
  const gone = () => {
    letGo()
    onGone()
  }
  try {
    if (video === null) throw new Error('there is no picture')
    await video.requestPictureInPicture()
  } catch (thrown) {
    letGo()
    throw thrown
  }
  video.addEventListener('leavepictureinpicture', gone)
  return () => {
    letGo()
    // What was taken off the page has left already.
    if (document.pictureInPictureElement !== null) document.exitPictureInPicture().catch(() => undefined)
  }
}

/** On the page, and not seen there. */
const PLACE: Readonly<Record<string, string>> = {
  position: 'fixed',
  right: '0',
  bottom: '0',
  width: '1px',
  height: '1px',
  overflow: 'hidden',
  opacity: '0',
  pointerEvents: 'none',
}
