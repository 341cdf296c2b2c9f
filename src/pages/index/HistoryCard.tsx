import { View } from '@tarojs/components'
import { CallHistory, useCallHistory } from '@/call/history-ui'
import { call } from '../../phone'
import { texts } from './texts'
import './HistoryCard.scss'

/** The past calls of who is signed in, and how many of them were missed since somebody has looked. */
export function HistoryCard() {
  const { unread } = useCallHistory(call)
  return (
    <View id="demo-history" className="demo-card demo-history">
      <View className="demo-row demo-history-head">
        <View className="demo-card-title">{texts.history}</View>
        {unread > 0 && (
          <View id="demo-unread" className="demo-unread" {...looked(texts.unread(unread))}>
            {texts.unread(unread)}
          </View>
        )}
      </View>
      <View className="demo-history-list">
        <CallHistory call={call} marksRead={false} />
      </View>
    </View>
  )
}

/** Makes a view the button by which somebody says that they have looked. */
function looked(label: string) {
  const markRead = () => call.history?.markRead()
  return {
    role: 'button',
    tabindex: '0',
    'aria-label': label,
    onClick: markRead,
    onKeyDown: (event: { readonly key?: string; preventDefault(): void }) => {
      if (event.key !== 'Enter' && event.key !== ' ') return
      event.preventDefault()
      markRead()
    },
  }
}
