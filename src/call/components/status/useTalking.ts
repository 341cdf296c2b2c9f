import { useEffect, useState } from 'react'
import type { MediaSurface, Talking } from '../../platform/ports'

/** Who talks now. */
export function useTalking(media: Pick<MediaSurface, 'onTalking'>): Talking {
  const [talking, setTalking] = useState<Talking>({ self: false, remote: false })
  useEffect(() => media.onTalking(setTalking), [media])
  return talking
}
