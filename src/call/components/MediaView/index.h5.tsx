import { useEffect, useRef } from 'react'
import { getLook } from '../../look'
import type { MediaFeatures, MediaViewProps } from './props'
import { watchShape } from './watchShape'
import './MediaView.scss'
import './asChosen.scss'
import './pageAtOnce.scss'

/** Where one side's picture is drawn: the media adapter puts its own element inside. */
export function MediaView({ id, media, side, isScreen = false }: MediaViewProps) {
  const container = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const target = container.current
    if (target === null) return undefined
    const unwatch = watchShape(target)
    const detach = media.attach(side, target)
    return () => {
      detach()
      unwatch()
    }
  }, [media, side])
  // Not a Taro View: those keep an own order of their children, and this one's come from elsewhere.
  // The element inside is the media adapter's: a style sheet has the last word on how it is shown. Not by class, since the
  // shape of the picture is told by one that React does not know of.
  const { display, mirror } = getLook()
  const shown = isScreen ? 'whole' : display
  return <div id={id} className="call-media" data-display={shown} data-mirror={mirror} ref={container} />
}

/** What media can do in this browser. */
export function mediaFeatures(): MediaFeatures {
  // A desktop's cameras are chosen in the browser; only a handheld has one in front and one at the back.
  return {
    flip: isTouched(),
    screen: canShareScreen(),
    speaker: false,
    livesInPage: false,
    coversPage: false,
  }
}

/** Safari counts touches since 13 only. Events for them prove nothing: what makes them of a mouse's are on computers, too. */
function isTouched(): boolean {
  return navigator.maxTouchPoints > 0 || isPointedAt('coarse')
}

/** A computer's browser: of a phone's some have the function, and refuse. Without https there is nothing to ask. */
function canShareScreen(): boolean {
  const devices = navigator.mediaDevices as Partial<MediaDevices> | undefined
  return typeof devices?.getDisplayMedia === 'function' && isPointedAt('fine')
}

/** Whether there is a mouse or the like, or a finger. What stands in for a browser, in an app's tests, need not know. */
function isPointedAt(how: 'fine' | 'coarse'): boolean {
  const page: Partial<Window> = window
  return page.matchMedia?.(`(any-pointer: ${how})`).matches === true
}
