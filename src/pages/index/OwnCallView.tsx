import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { endSentence } from '@/call'
import { LocalPicture, RemotePicture, useCallSnapshot } from '@/call/main-ui'
import { call } from '../../phone'
import { Avatar } from './Avatar'
import { sentenceOf } from './sentenceOf'
import { DemoButton } from './DemoButton'
import { texts } from './texts'
import './OwnCallView.scss'

/** A call page of the app's own, as small as one can be: what `openPage: false` is for. */
export function OwnCallView() {
  const { callStatus, callId, peer, lastCall, type, cameraOn, remote } = useCallSnapshot(call)
  const [problem, setProblem] = useState({ callId, sentence: '' })

  const follow = (command: Promise<void>) => {
    setProblem({ callId, sentence: '' })
    command.catch((error: unknown) => setProblem({ callId, sentence: sentenceOf(error) }))
  }

  if (callStatus === 'idle' || peer === null) {
    if (lastCall === null) return null
    return (
      <View id="demo-own-end" className="demo-card demo-own">
        {lastCall.peer.name} · {endSentence(lastCall.endReason, lastCall.role, lastCall.lack)}
      </View>
    )
  }

  return (
    <View id="demo-own-call" className="demo-card demo-own" data-status={callStatus}>
      <View className="demo-card-title">{texts.ownTitle}</View>
      {type === 2 && callStatus !== 'called' && (
        <View id="demo-own-pictures" className="demo-own-pictures">
          {remote.cameraOn && <RemotePicture call={call} />}
          {cameraOn && (
            <View className="demo-own-self">
              <LocalPicture call={call} />
            </View>
          )}
        </View>
      )}
      <View className="demo-row">
        <Avatar account={peer.userId} />
        <View className="demo-own-peer">
          <View className="demo-own-name">{peer.name}</View>
          <Text className="demo-setting-hint">{texts.callStatus[callStatus]}</Text>
        </View>
        {callStatus === 'called' && (
          <DemoButton id="demo-own-accept" look="audio" onPress={() => follow(call.accept())}>
            {texts.accept}
          </DemoButton>
        )}
        <DemoButton
          id="demo-own-hangup"
          look="red"
          onPress={() => follow(callStatus === 'called' ? call.reject() : call.hangUp())}
        >
          {callStatus === 'called' ? texts.reject : texts.hangUp}
        </DemoButton>
      </View>
      {problem.callId === callId && problem.sentence !== '' && (
        <Text id="demo-own-problem" className="demo-problem">
          {problem.sentence}
        </Text>
      )}
    </View>
  )
}
