import { useState } from 'react'
import { observer } from 'mobx-react-lite'
import { View } from '../../components/elements/View'
import { Backdrop } from '../../components/people/Backdrop'
import { CallControls } from '../../components/controls/CallControls'
import { EndControls } from '../../components/controls/EndControls'
import type { CallCommands, Run } from '../../components/commands/callCommands'
import type { Reporting } from '../../components/support/ReportActions'
import { CallPrompts } from '../../components/prompts/CallPrompts'
import { promptsOf } from '../../components/prompts/promptsOf'
import { mediaFeatures } from '../../components/MediaView/index'
import { bigPictureOf } from '../../components/picture/bigPicture'
import { useSwap } from '../../components/picture/useSwap'
import { VideoStage } from '../../components/picture/VideoStage'
import { ReplacedWord } from '../../components/devices/ReplacedWord'
import { isChoice, useDeviceList } from '../../components/devices/useDeviceList'
import { Announcer } from '../../components/status/Announcer'
import { hintsOf } from '../../components/status/hintsOf'
import { useFarPicture, withFarPicture } from '../../components/status/useFarPicture'
import { useLongWait } from '../../components/status/useLongWait'
import { useMutedTalk } from '../../components/status/useMutedTalk'
import { useTalking } from '../../components/status/useTalking'
import { useWeakNetwork } from '../../components/status/useWeakNetwork'
import { useCommands } from '../../components/commands/useCommands'
import { useLook } from '../../components/theme'
import type { Call } from '../../engine/Call'
import { getLocale } from '../../locales'
import { saveText } from '../../platform/bindings/saveText'
import type { CallSnapshot } from '../../machine/terms/snapshot'
import type { CallStore } from '../../store/CallStore'
import { announcementOf, titleOf } from './announcement'
import { CallMiddle } from './CallMiddle'
import { CallTop } from './CallTop'
import { NoCall } from './NoCall'
import { OpenPanel, type PanelName } from './OpenPanel'
import { pageStatusOf } from './pageStatus'
import { hasForeignEdge, pageStyle } from './pageStyle'
import { pageClass, useStatusBar } from './pageTheme'
import { isFilled, Slot, SlotsOf } from './Slot'
import { useMinimise } from './useMinimise'
import './index.scss'

/** What the screen asks of a call; a stand-in for one needs no more. */
export type ScreenCall = CallCommands &
  Pick<
    Call,
    | 'canMinimise'
    | 'closePage'
    | 'devices'
    | 'getSnapshot'
    | 'getStats'
    | 'handOverReport'
    | 'media'
    | 'messageTo'
    | 'minimise'
    | 'now'
    | 'subscribe'
  > & {
    /** Null where what happened is known to somebody else. */
    readonly report: Call['report'] | null
    /** Null where the page is in another app's hands. */
    readonly openPage: Call['openPage'] | null
  }

interface Props {
  readonly store: CallStore<ScreenCall>
}

function Screen({ store }: Props) {
  const { call, snapshot, endedCall } = store
  // What is asked for after the end is about the call that ended, and no part of it.
  const { run, failure } = useCommands(snapshot.callId ?? `after ${endedCall?.callId ?? ''}`)
  const look = useLook()
  const [features] = useState(mediaFeatures)
  const [style] = useState(pageStyle)
  const [wantsSpeaker, setWantsSpeaker] = useState<boolean | null>(null)
  const [bare, setBare] = useState(false)
  /** What is looked at closely, and of which call. */
  const [opened, setOpened] = useState<{ readonly what: PanelName; readonly callId: string | null } | null>(
    null,
  )
  const [swapped, swap] = useSwap(snapshot)
  const weakNetwork = useWeakNetwork(snapshot)
  const talking = useTalking(call.media)
  const mutedTalk = useMutedTalk(!snapshot.microphoneOn, talking.self)
  const { isAwaited, isHeld } = useFarPicture(snapshot)
  const said = isAwaited ? withFarPicture(snapshot) : snapshot
  const hints = hintsOf({ ...said, weakNetwork }, useLongWait(snapshot), mutedTalk)
  // Where the picture covers this page, nothing of it is seen here.
  const overPicture = !features.coversPage && bigPictureOf(isHeld ? said : snapshot, swapped) !== null
  useStatusBar(look, overPicture)
  // A picture may be looked at alone, until it goes: the next one comes with all the buttons.
  const mayBeBare = overPicture && snapshot.callStatus === 'inCall'
  if (bare && !mayBeBare) setBare(false)

  const panel = snapshot.callStatus === 'inCall' && opened?.callId === snapshot.callId ? opened.what : null
  const minimise = useMinimise(call)
  const list = useDeviceList(call.devices, snapshot.callStatus)
  const status = pageStatusOf(snapshot)
  const leave = () => run(call.closePage())
  const open = (what: PanelName) => setOpened({ what, callId: snapshot.callId })
  const examine = () => open('support')
  const muteRing = () => run(call.muteRing())
  if (status === 'idle') return <NoCall onLeave={leave} />

  const type = snapshot.type ?? endedCall?.type ?? 1
  const prompts = promptsOf(snapshot, failure)
  // Unless the user chooses: a phone is held at the ear, a picture is looked at.
  const speakerOn = wantsSpeaker ?? type === 2
  const isLive = status !== 'ended' && status !== 'called'
  const marks = {
    picture: overPicture,
    bare: bare && mayBeBare,
    telling: overPicture && hints.length > 0,
    asking: prompts.any,
    edged: hasForeignEdge(style),
  }
  const callId = snapshot.callId ?? endedCall?.callId ?? null
  return (
    <SlotsOf value={{ callId, snapshot, commands: call, run }}>
      <View
        id="call-page"
        // In a mini program `data-` attributes do not reach the page, a class does.
        className={`${pageClass(look)} call-page--${status} ${marked(marks)}`}
        style={style}
        data-status={status}
        data-type={String(type)}
        role="main"
        aria-label={titleOf(snapshot)}
        // A browser's own, which Taro does not name.
        {...{ lang: getLocale(), tabindex: '-1' }}
      >
        <Announcer {...announcementOf(snapshot, hints, prompts)} />
        <Slot name="background">
          <Backdrop peer={snapshot.peer ?? endedCall?.peer ?? null} />
        </Slot>
        {isLive && (type === 2 || features.livesInPage) && (
          <VideoStage
            snapshot={snapshot}
            media={call.media}
            speakerOn={speakerOn}
            swapped={swapped}
            onSwap={swap}
            onTap={() => setBare(mayBeBare && !bare)}
          />
        )}
        <View className="call-page__front">
          <CallTop
            snapshot={snapshot}
            overPicture={overPicture}
            hints={hints}
            now={call.now}
            onHold={examine}
            onMuteRing={muteRing}
            onMinimise={call.canMinimise() ? () => run(minimise()) : undefined}
          />
          <ReplacedWord devices={call.devices} />
          {panel !== null ? (
            <OpenPanel
              what={panel}
              call={call}
              snapshot={snapshot}
              reporting={reportingOf(call, run)}
              run={run}
              onClose={() => setOpened(null)}
            />
          ) : (
            <CallMiddle
              snapshot={snapshot}
              overPicture={overPicture}
              hints={hints}
              talking={isHeard(snapshot) && talking.remote}
              now={call.now}
              onHold={examine}
              onMuteRing={muteRing}
            />
          )}
          <CallPrompts snapshot={snapshot} prompts={prompts} commands={call} run={run} />
          <View
            className={`call-page__controls ${isFilled('besideControls') ? 'call-page__controls--slotted' : ''}`}
          >
            {endedCall === null && <Slot name="besideControls" hidden={marks.bare} />}
            {endedCall !== null ? (
              <EndControls
                lastCall={endedCall}
                commands={call}
                run={run}
                onMessage={call.messageTo}
                onReport={call.handOverReport}
                onDone={leave}
              />
            ) : (
              <CallControls
                snapshot={snapshot}
                commands={call}
                run={run}
                canFlip={features.flip}
                canShareScreen={features.screen}
                speaker={
                  features.speaker ? { on: speakerOn, toggle: () => setWantsSpeaker(!speakerOn) } : undefined
                }
                onDevices={isChoice(list, type === 2) ? () => open('devices') : undefined}
                hidden={marks.bare}
              />
            )}
          </View>
        </View>
      </View>
    </SlotsOf>
  )
}

/** Of a voice call: where there are pictures, one sees who talks. */
function isHeard({ callStatus, type, remote, reconnecting }: CallSnapshot): boolean {
  return callStatus === 'inCall' && type === 1 && remote.microphoneOn && !reconnecting
}

function reportingOf({ report, handOverReport: handOver }: ScreenCall, run: Run): Reporting | null {
  return report === null ? null : { make: report, handOver, save: saveText, run }
}

function marked(marks: Readonly<Record<string, boolean>>): string {
  return Object.keys(marks)
    .filter((mark) => marks[mark])
    .map((mark) => `call-page--${mark}`)
    .join(' ')
}

/** A call in any state. */
export const CallScreen = observer(Screen)
