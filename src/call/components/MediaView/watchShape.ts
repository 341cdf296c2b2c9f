import type { Dispose } from '../../platform/ports'

/** Marks an element as `call-media--upright` for as long as the picture inside is taller than wide: a phone is turned in a call. */
export function watchShape(element: HTMLElement): Dispose {
  const look = ({ target }: Event) => {
    if (!(target instanceof HTMLVideoElement)) return
    element.classList.toggle('call-media--upright', target.videoHeight > target.videoWidth)
  }
  // They do not bubble, and the element that has them is the media adapter's.
  element.addEventListener('resize', look, true)
  element.addEventListener('loadedmetadata', look, true)
  return () => {
    element.removeEventListener('resize', look, true)
    element.removeEventListener('loadedmetadata', look, true)
  }
}
