import { HostPicture, usePictureAway } from '../components/MediaView/onHostPages'
import type { Call } from '../engine/Call'
import { useCallSnapshot } from './useCallSnapshot'

interface Props {
  readonly call: Call
}

/**
 * This side's picture, for a page of the app's own (`openPage: false`). Fills the element around it, which has to be
 * positioned. Of a side there is one picture: where two places show it, it is in the one that came last. In a mini
 * program media lives in the call page, and this shows nothing.
 */
export function LocalPicture({ call }: Props) {
  const { screenOn } = useCallSnapshot(call)
  return HostPicture && <HostPicture media={call.media} side="local" isScreen={screenOn} />
}

/**
 * The far side's picture; see `LocalPicture`. Nothing while it is in a window of its own (`pictureInPicture` of `look`). Its
 * sound is played whether or not this is there.
 */
export function RemotePicture({ call }: Props) {
  const { remote } = useCallSnapshot(call)
  const isAway = usePictureAway()
  if (isAway) return null
  return HostPicture && <HostPicture media={call.media} side="remote" isScreen={remote.screenOn} />
}
