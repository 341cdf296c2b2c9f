import { getLocale, isRightToLeft, text } from '../../../locales'
import { pageText } from '../../../locales/callPageTexts'
import type { CallInWindow } from '../../pictureInPicture'
import type { Dispose } from '../../ports'
import { CALL_WINDOW_STYLE } from './callWindowStyle'

/** What a browser has that shows a document above all windows: https://wicg.github.io/document-picture-in-picture/. */
export interface DocumentPictureInPicture {
  /** Opens it, with room for so many px; fails where it was not asked for by a tap. */
  requestWindow(options: { readonly width: number; readonly height: number }): Promise<Window>
}

/** The longer side of the picture when the window opens, in px. */
const LONGER = 400
/** What is in it besides the picture needs so much, in px. */
const LEAST = 280
const SECOND = 1_000

/**
 * Opens a window with the far side's picture, who it is, and what ends the call.
 * @param opener - the app's own window, whose document makes what stands in the new one
 * @param onGone - its user, or the browser, has closed it
 * @returns closes it; `onGone` is not told then
 * @throws the browser's error, where it opens none
 */
export async function openCallWindow(
  opener: Window,
  pip: DocumentPictureInPicture,
  call: CallInWindow,
  onGone: () => void,
): Promise<Dispose> {
  const shown = await pip.requestWindow(sizeFor(opener.document))
  // Media draws into the elements of its own document alone: they are made there, and taken over by the other one.
  const make = (tag: string, className: string) =>
    Object.assign(opener.document.createElement(tag), { className })
  const { documentElement, head, body } = shown.document
  Object.assign(documentElement, { lang: getLocale(), dir: isRightToLeft() ? 'rtl' : 'ltr' })
  head.append(Object.assign(make('style', ''), { textContent: CALL_WINDOW_STYLE }))

  const button = (id: string, act: () => void) => {
    const made = Object.assign(make('button', 'call-window__button'), { id, type: 'button' })
    made.addEventListener('click', act)
    return made
  }
  const picture = make('div', 'call-window__picture')
  const name = make('div', 'call-window__name')
  const line = make('div', 'call-window__line')
  const microphone = button('call-window-mic', call.toggleMicrophone)
  const back = button('call-window-back', () => {
    opener.focus()
    shown.close()
  })
  const hangUp = button('call-window-hangup', call.hangUp)
  const who = make('div', 'call-window__who')
  who.append(name, line)
  const controls = make('div', 'call-window__controls')
  controls.append(microphone, back, hangUp)
  body.append(picture, who, controls)
  back.textContent = text('returnToCall')
  hangUp.textContent = pageText('hangUp')

  const draw = () => {
    const seen = call.see()
    if (seen === null) return
    shown.document.title = pageText('videoCallWith', { name: seen.name })
    // As text: a name is whatever its owner calls themselves.
    name.textContent = seen.name
    line.textContent = seen.line
    microphone.textContent = pageText(seen.microphoneOn ? 'mute' : 'unmute')
  }
  const detach = call.media.attach('remote', picture)
  const unsubscribe = call.subscribe(draw)
  // Its own clock: that of a page that is not seen may be held back.
  const clock = shown.setInterval(draw, SECOND)
  const letGo = () => {
    shown.removeEventListener('pagehide', gone)
    shown.clearInterval(clock)
    unsubscribe()
    detach()
  }
  const gone = () => {
    letGo()
    onGone()
  }
  shown.addEventListener('pagehide', gone)
  draw()
  return () => {
    letGo()
    shown.close()
  }
}

/** As its picture is, which is to fill it. */
function sizeFor(document: Document): { readonly width: number; readonly height: number } {
  const video = document.querySelector<HTMLVideoElement>('#call-remote-video video')
  const { videoWidth, videoHeight } = video ?? { videoWidth: 0, videoHeight: 0 }
  if (videoWidth === 0 || videoHeight === 0) return { width: LONGER, height: LEAST }
  const scale = LONGER / Math.max(videoWidth, videoHeight)
  const fitting = (side: number) => Math.max(LEAST, Math.round(side * scale))
  return { width: fitting(videoWidth), height: fitting(videoHeight) }
}
