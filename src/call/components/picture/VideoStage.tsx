import { useState } from 'react'
import { MovingView } from '../elements/MovingView'
import { View } from '../elements/View'
import { isRightToLeft } from '../../locales'
import { pageText } from '../../locales/callPageTexts'
import type { CallSnapshot } from '../../machine/terms/snapshot'
import type { MediaSurface } from '../../platform/ports'
import { Avatar } from '../people/Avatar'
import { Icon } from '../icons/Icon'
import { mediaFeatures, MediaView } from '../MediaView/index'
import { tappable } from '../buttons/tappable'
import { bigSideOf, isSeen } from './bigPicture'
import { useCorner } from './useCorner'
import './VideoStage.scss'

interface Props {
  readonly snapshot: CallSnapshot
  readonly media: MediaSurface
  readonly speakerOn: boolean
  /** The user wants this side's picture in the big place. */
  readonly swapped: boolean
  /** A tap on the small picture. */
  readonly onSwap: () => void
  /** A tap on the big picture. */
  readonly onTap: () => void
}

/**
 * Both sides' pictures. Each keeps its element from the first moment to the last: only its place and size change, in one
 * movement where the platform has one, and no video starts anew.
 */
export function VideoStage({ snapshot, media, speakerOn, swapped, onSwap, onTap }: Props) {
  const { callStatus, type, peer, screenOn, remote } = snapshot
  const [{ coversPage }] = useState(mediaFeatures)
  // Who the call is with stands where a line begins.
  const drag = useCorner(isRightToLeft() ? 'top-left' : 'top-right')

  // Until both have met there is only this side's picture to show.
  const bothThere = callStatus === 'inCall'
  const localBig = bigSideOf(snapshot, swapped) === 'local'
  const saysOff = !localBig && !isSeen(snapshot)
  const showsWho = localBig && !remote.cameraOn && peer !== null
  const seen = saysOff ? pageText('cameraOff') : showsWho ? peer.name || peer.userId : null
  // By a word that is seen on it a button can be called.
  const swapLabel = [...(seen === null ? [] : [seen]), pageText('swapPictures')].join(', ')
  const swap = tappable(swapLabel, () => drag.unlessCarried(onSwap))
  const small = { ...swap, ...drag.handlers, style: drag.style }
  const big = {
    onClick: leave,
    onTouchStart: leave,
    onTouchMove: leave,
    onTouchEnd: leave,
    onTouchCancel: leave,
  }
  const smallClass = `call-pane--small call-pane--${drag.corner}`
  const smallPlace = drag.style === undefined ? drag.corner : null

  return (
    <View className={stageClass(type === 2, coversPage)} onClick={onTap}>
      {callStatus !== 'calling' && (
        <MovingView
          key="remote"
          id="call-remote-pane"
          // Unseen it has no place to come from.
          place={localBig && bothThere ? smallPlace : 'big'}
          className={paneClass(localBig ? smallClass : 'call-pane--big', bothThere, remote.cameraOn)}
          {...(localBig && bothThere ? small : big)}
        >
          <MediaView
            id="call-remote-video"
            media={media}
            side="remote"
            isScreen={remote.screenOn}
            soundOnly={type === 1}
            speakerOn={speakerOn}
          />
          {showsWho && <Avatar peer={peer} size="small" />}
        </MovingView>
      )}
      <MovingView
        key="local"
        id="call-local-pane"
        place={localBig ? 'big' : smallPlace}
        className={paneClass(localBig ? 'call-pane--big' : smallClass, true, isSeen(snapshot))}
        {...(localBig ? big : small)}
      >
        <MediaView id="call-local-video" media={media} side="local" isScreen={screenOn} />
        {saysOff && (
          <View className="call-pane__off">
            <Icon name="cameraOff" className="call-pane__icon" />
            <View>{pageText('cameraOff')}</View>
          </View>
        )}
      </MovingView>
    </View>
  )
}

/**
 * A big pane does nothing with a finger, and still listens: in a mini program Taro draws a view that listens from
 * another template than one that does not, and changing over would make what is inside anew, web-view and player too.
 */
function leave(): void {}

function stageClass(video: boolean, coversPage: boolean): string {
  if (!video) return 'call-stage call-stage--sound-only'
  return coversPage ? 'call-stage call-stage--covered' : 'call-stage'
}

function paneClass(place: string, shown: boolean, picture: boolean): string {
  return `call-pane ${place} ${shown ? '' : 'call-pane--waiting'} ${picture ? '' : 'call-pane--dark'}`
}
