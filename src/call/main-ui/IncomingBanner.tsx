import { View } from '@tarojs/components'
import { Avatar } from '../components/Avatar'
import { Icon } from '../components/Icon'
import { Spinner } from '../components/Spinner'
import { tappable } from '../components/tappable'
import type { Run } from '../components/callActions'
import { useCommands } from '../components/useCommands'
import type { Call } from '../engine/Call'
import { errorSentence, text } from '../locales'
import { openCallPage } from './openCallPage'
import { useCallSnapshot } from './useCallSnapshot'
import './IncomingBanner.scss'

interface Props {
  readonly call: Call
  /** Brings the call page to the user, and resolves when it is there; `/call/pages/call/index` unless set. */
  readonly onOpen?: () => Promise<void>
}

/** An incoming call at the top of any page of the app. Draws nothing while none rings. */
export function IncomingBanner({ call, onOpen = openCallPage }: Props) {
  const snapshot = useCallSnapshot(call)
  const { run, failure } = useCommands(snapshot.callId)
  const { callStatus, peer, type, answering, notice } = snapshot
  if (callStatus !== 'called' || peer === null) return null
  const trouble = notice ?? failure
  const invitation = text(type === 2 ? 'invitesToVideo' : 'invitesToAudio')
  return (
    <View id="call-banner" className="call-banner" {...tappable(text('returnToCall'), () => run(onOpen()))}>
      <Avatar peer={peer} size="small" />
      <View className="call-banner__text">
        <View className="call-banner__name">{peer.name || peer.userId}</View>
        <View className="call-banner__hint">{trouble === null ? invitation : errorSentence(trouble)}</View>
      </View>
      <View
        id="call-banner-reject"
        className="call-banner__button call-banner__button--reject"
        {...tappable(text('reject'), () => run(call.reject()))}
      >
        <Icon name="phone" className="call-banner__icon" />
      </View>
      <View
        id="call-banner-accept"
        className="call-banner__button call-banner__button--accept"
        {...tappable(text('accept'), () => accept(run, call, onOpen), { disabled: answering })}
      >
        {answering ? (
          <Spinner />
        ) : (
          <Icon name={type === 2 ? 'cameraOn' : 'phone'} className="call-banner__icon" />
        )}
      </View>
    </View>
  )
}

/** The page first: on some platforms it brings the media with it. */
function accept(run: Run, call: Call, open: () => Promise<void>): void {
  run(open().then(() => call.accept()))
}
