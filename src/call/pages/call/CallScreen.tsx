import { useState } from 'react'
import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Backdrop } from '../../components/people/Backdrop'
import { CallControls } from '../../components/controls/CallControls'
import type { CallCommands } from '../../components/commands/callCommands'
import { CallPrompts } from '../../components/prompts/CallPrompts'
import { mediaFeatures } from '../../components/MediaView/index'
import { VideoStage } from '../../components/picture/VideoStage'
import { useCommands } from '../../components/commands/useCommands'
import type { Call } from '../../engine/Call'
import type { CallStore } from '../../store/CallStore'
import { CallMiddle } from './CallMiddle'
import { CallTop } from './CallTop'
import { NoCall } from './NoCall'
import { pageStatusOf } from './pageStatus'
import { hasFarPicture } from './farPicture'
import './index.scss'

/** What the screen asks of a call; a stand-in for one needs no more. */
export type ScreenCall = CallCommands &
  Pick<Call, 'canMinimise' | 'closePage' | 'getSnapshot' | 'media' | 'minimise' | 'now' | 'subscribe'>

interface Props {
  readonly store: CallStore<ScreenCall>
}

function Screen({ store }: Props) {
  const { call, snapshot, endedCall } = store
  const { run, failure } = useCommands(snapshot.callId)
  const [features] = useState(mediaFeatures)
  const [wantsSpeaker, setWantsSpeaker] = useState<boolean | null>(null)
  const [bare, setBare] = useState(false)
  // A picture that fills the page may be looked at alone, until it goes: the next one comes with all the buttons.
  const farPicture = hasFarPicture(snapshot)
  if (bare && !farPicture) setBare(false)
  const pictureOnly = bare && farPicture

  const status = pageStatusOf(snapshot)
  const leave = () => run(call.closePage())
  if (status === 'idle') return <NoCall onLeave={leave} />

  const type = snapshot.type ?? endedCall?.type ?? 1
  // Unless the user chooses: a phone is held at the ear, a picture is looked at.
  const speakerOn = wantsSpeaker ?? type === 2
  const isLive = status !== 'ended' && status !== 'called'
  return (
    <View
      id="call-page"
      // In a mini program `data-` attributes do not reach the page, a class does.
      className={`call-page call-page--${status} ${pictureOnly ? 'call-page--bare' : ''}`}
      data-status={status}
      data-type={String(type)}
    >
      <Backdrop peer={snapshot.peer ?? endedCall?.peer ?? null} />
      {isLive && (type === 2 || features.livesInPage) && (
        <VideoStage
          snapshot={snapshot}
          media={call.media}
          speakerOn={speakerOn}
          onTap={() => setBare(farPicture && !bare)}
        />
      )}
      <View className="call-page__front">
        <CallTop
          snapshot={snapshot}
          status={status}
          now={call.now}
          onMinimise={call.canMinimise() ? () => run(call.minimise()) : undefined}
          onLeave={leave}
        />
        <CallMiddle snapshot={snapshot} now={call.now} />
        <CallPrompts snapshot={snapshot} commands={call} run={run} failure={failure} />
        <View className="call-page__controls">
          <CallControls
            snapshot={snapshot}
            commands={call}
            run={run}
            canFlip={features.flip}
            speaker={
              features.speaker ? { on: speakerOn, toggle: () => setWantsSpeaker(!speakerOn) } : undefined
            }
            hidden={pictureOnly}
          />
        </View>
      </View>
    </View>
  )
}

/** A call in any state. */
export const CallScreen = observer(Screen)
