import { Text, View } from '@tarojs/components'
import { texts } from './texts'
import type { Session } from './useSession'

/** The name of the app, whose cloud it is on, and whether somebody is signed in. */
export function StatusBar({ session, local }: { readonly session: Session; readonly local: boolean }) {
  const { account, status } = session
  return (
    <View className="demo-head">
      <View>
        <View id="demo-title" className="demo-title">
          {texts.title}
        </View>
        <View className="demo-cloud">{local ? texts.localCloud : texts.yunxinCloud}</View>
      </View>
      <View className={`demo-status demo-status-${status}`}>
        <View className="demo-status-line">
          <View className="demo-status-dot" />
          <Text>{status === 'offline' ? texts.offline : `${texts[status]} ${account}`}</Text>
        </View>
        <Text id="demo-status" className="demo-status-name" aria-hidden="true">
          {status}
        </Text>
      </View>
    </View>
  )
}
