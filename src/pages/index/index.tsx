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

  return (
    <View className={launch.account === undefined ? 'demo-page' : 'demo-page demo-page-linked'}>
      <StatusBar session={session} local={local} />
      {lacksAppKey && <View className="demo-problem">{texts.noAppKey}</View>}
      {ownPage && <OwnCallView />}
      <SignInCard session={session} preset={account || 'alice'} asksForToken={!local} />
      <DialCard account={account} ownPage={ownPage} onOwnPage={setOwnPage} />
      <HistoryCard />
      {!ownPage && launch.incoming !== 'bar' && <IncomingBanner call={call} />}
      {!ownPage && <FloatingCall call={call} />}
    </View>
  )
}
