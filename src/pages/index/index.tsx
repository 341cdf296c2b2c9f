import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import { FloatingCall, IncomingBanner } from '@/call/main-ui'
import { cloud, lacksAppKey } from '../../cloud'
import { launch } from '../../launch'
import { call } from '../../phone'
import { DialCard } from './DialCard'
import { HistoryCard } from './HistoryCard'
import { OwnCallView } from './OwnCallView'
import { SignInCard } from './SignInCard'
import { StatusBar } from './StatusBar'
import { texts } from './texts'
import { useSession } from './useSession'
import './index.scss'

const local = cloud.local !== undefined

/** The demo app's one page: sign in, call somebody, see past calls. */
export default function IndexPage() {
  const session = useSession()
  const [ownPage, setOwnPage] = useState(false)
  // Who is signed in, or will be in a moment: a field that changes while Taro still loads it fails.
  const account = session.account || launch.account || ''

  useEffect(() => call.setOpenPage(!ownPage), [ownPage])

  const signIn = <SignInCard session={session} preset={account || 'alice'} asksForToken={!local} />
  // Where a link signs in, switching accounts is the least likely wish, from the first moment on: no card moves later.
  const isLinked = launch.account !== undefined

  return (
    <View className="demo-page">
      <StatusBar session={session} local={local} />
      {lacksAppKey && <View className="demo-problem">{texts.noAppKey}</View>}
      {ownPage && <OwnCallView />}
      {!isLinked && signIn}
      <DialCard account={account} ownPage={ownPage} onOwnPage={setOwnPage} />
      <HistoryCard />
      {isLinked && signIn}
      {!ownPage && launch.incoming !== 'bar' && <IncomingBanner call={call} />}
      {!ownPage && <FloatingCall call={call} />}
    </View>
  )
}
