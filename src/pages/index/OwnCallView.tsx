import { Button, Text, View } from '@tarojs/components'
import { useCallSnapshot } from '@/call/main-ui'
import { call } from '../../phone'
import { Avatar } from './Avatar'
import { texts } from './texts'

/** A call page of the app's own, as small as one can be: what `openPage: false` is for. */
export function OwnCallView() {
  const { callStatus, peer } = useCallSnapshot(call)
  if (callStatus === 'idle' || peer === null) return null

  return (
    <View id="demo-own-call" className="demo-card demo-own" data-status={callStatus}>
      <View className="demo-card-title">{texts.ownTitle}</View>
      <View className="demo-row">
        <Avatar account={peer.userId} />
        <View className="demo-own-peer">
          <View className="demo-own-name">{peer.name}</View>
          <Text className="demo-setting-hint">{texts.callStatus[callStatus]}</Text>
        </View>
        {callStatus === 'called' && (
          <Button
            id="demo-own-accept"
            className="demo-button demo-button-audio"
            onClick={() => answered(call.accept())}
          >
            {texts.accept}
          </Button>
        )}
        <Button
          id="demo-own-hangup"
          className="demo-button demo-button-red"
          onClick={() => answered(callStatus === 'called' ? call.reject() : call.hangUp())}
        >
          {callStatus === 'called' ? texts.reject : texts.hangUp}
        </Button>
      </View>
    </View>
  )
}

/** What goes wrong with an answer also ends the call, and its reason is shown with the past calls. */
function answered(promise: Promise<void>): void {
  promise.catch(() => undefined)
}
