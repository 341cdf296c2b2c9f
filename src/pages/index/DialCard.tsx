import { useState } from 'react'
import { Input, Switch, Text, View } from '@tarojs/components'
import type { CallType } from '@/call'
import { launch } from '../../launch'
import { call } from '../../phone'
import { AccountPicker } from './AccountPicker'
import { sentenceOf } from './sentenceOf'
import { DemoButton } from './DemoButton'
import { texts } from './texts'

interface Props {
  readonly account: string
  readonly ownPage: boolean
  onOwnPage(on: boolean): void
}

/** Whom to call, how, and for how long it rings. */
export function DialCard({ account, ownPage, onOwnPage }: Props) {
  const [chosen, setCallee] = useState<string>()
  const [timeout, setTimeoutText] = useState(String(launch.timeout ?? 30_000))
  const [problem, setProblem] = useState('')
  const callee = chosen ?? (account === 'bob' ? 'alice' : 'bob')

  const takeTimeout = (text: string): string => {
    try {
      call.setCallTimeout(Number(text))
      return ''
    } catch {
      return texts.timeoutRange
    }
  }
  const setRinging = (text: string) => {
    setTimeoutText(text)
    setProblem(takeTimeout(text))
  }

  const dial = async (type: CallType) => {
    const lacking = takeTimeout(timeout) || (callee.trim() === '' ? texts.noCallee : '')
    if (lacking !== problem) setProblem(lacking)
    if (lacking !== '') return
    try {
      await call.call({ userId: callee.trim(), type })
    } catch (error) {
      setProblem(sentenceOf(error))
    }
  }

  return (
    <View className="demo-card">
      <View className="demo-card-title">{texts.dial}</View>
      <AccountPicker chosen={callee} without={account} onChoose={setCallee} />
      <Input
        id="demo-callee"
        className="demo-input"
        value={callee}
        placeholder={texts.callee}
        onInput={(event) => setCallee(event.detail.value)}
      />
      <View className="demo-row demo-dial">
        <DemoButton id="demo-dial-audio" look="audio" onPress={() => dial(1)}>
          {texts.audio}
        </DemoButton>
        <DemoButton id="demo-dial-video" look="video" onPress={() => dial(2)}>
          {texts.video}
        </DemoButton>
      </View>
      {problem !== '' && (
        <Text id="demo-problem" className="demo-problem">
          {problem}
        </Text>
      )}
      <View className="demo-setting">
        <Text className="demo-setting-name">{texts.timeout}</Text>
        <Input
          id="demo-timeout"
          className="demo-input demo-input-short"
          type="number"
          value={timeout}
          onInput={(event) => setRinging(event.detail.value)}
        />
        <Text className="demo-unit">{texts.ms}</Text>
      </View>
      <View className="demo-setting">
        <View className="demo-setting-name">
          <View>{texts.ownPage}</View>
          <View className="demo-setting-hint">{texts.ownPageHint}</View>
        </View>
        <Switch
          id="demo-own-page"
          checked={ownPage}
          color="#2563eb"
          onChange={(event) => onOwnPage(event.detail.value)}
        />
      </View>
    </View>
  )
}
