import { useState } from 'react'
import { Input, Text, View } from '@tarojs/components'
import { localToken } from '../../signIn'
import { AccountPicker } from './AccountPicker'
import { DemoButton } from './DemoButton'
import { texts } from './texts'
import type { Session } from './useSession'

interface Props {
  readonly session: Session
  /** Whom the form is filled in for. */
  readonly preset: string
  /** Yunxin's accounts have tokens of their own; the local cloud's follow from the name. */
  readonly asksForToken: boolean
}

/** Who am I. */
export function SignInCard({ session, preset, asksForToken }: Props) {
  const [account, setAccount] = useState(preset)
  const [token, setToken] = useState('')
  const signedIn = session.status === 'ready'

  const handleSignIn = () => session.signIn(account.trim(), asksForToken ? token : localToken(account.trim()))

  return (
    <View className="demo-card demo-sign-in">
      <View className="demo-card-title">{signedIn ? texts.switchAccount : texts.signIn}</View>
      <AccountPicker chosen={account} onChoose={setAccount} />
      <View className="demo-row">
        <Input
          id="demo-account"
          className="demo-input"
          value={account}
          placeholder={texts.account}
          onInput={(event) => setAccount(event.detail.value)}
        />
        <DemoButton
          id="demo-login"
          look="dark"
          disabled={session.status === 'loggingIn' || (signedIn && account === session.account)}
          onPress={handleSignIn}
        >
          {texts.signIn}
        </DemoButton>
      </View>
      {asksForToken && (
        <Input
          id="demo-token"
          className="demo-input demo-input-below"
          value={token}
          placeholder={texts.token}
          onInput={(event) => setToken(event.detail.value)}
        />
      )}
      {session.problem !== '' && <Text className="demo-problem">{session.problem}</Text>}
      <Text className="demo-hint">{texts.signInHint}</Text>
    </View>
  )
}
