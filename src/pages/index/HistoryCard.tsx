import { Text, View } from '@tarojs/components'
import type { RecordStatus } from '@/call'
import { Avatar } from './Avatar'
import { clockText, type PastCall } from './history'
import { texts } from './texts'

/** How a call ends that its callee did not turn away: withdrawn, not answered in time, or while they were in another. */
const MISSED: readonly RecordStatus[] = [2, 4, 5]

/** Past calls, newest first, from the call records. */
export function HistoryCard({ calls }: { readonly calls: readonly PastCall[] }) {
  return (
    <View id="demo-history" className="demo-card">
      <View className="demo-card-title">{texts.history}</View>
      {calls.length === 0 && <Text className="demo-hint">{texts.noHistory}</Text>}
      {calls.map((past) => (
        <HistoryRow key={`${past.channelId} ${past.peer}`} past={past} />
      ))}
    </View>
  )
}

function HistoryRow({ past }: { readonly past: PastCall }) {
  const missed = past.direction === 'in' && MISSED.includes(past.status)
  return (
    <View
      className="demo-past"
      data-status={past.status}
      data-type={past.type}
      data-direction={past.direction}
      data-peer={past.peer}
    >
      <Avatar account={past.peer} />
      <View className="demo-past-middle">
        <View className={missed ? 'demo-past-peer demo-past-missed' : 'demo-past-peer'}>
          {past.peer}
          <Text className="demo-past-arrow">{past.direction === 'in' ? '↙' : '↗'}</Text>
        </View>
        <Text className="demo-setting-hint">
          {past.type === 2 ? texts.video : texts.audio} · {texts.outcome[past.status][past.direction]}
        </Text>
      </View>
      <View className="demo-past-end">
        <View>{timeOfDay(past.at)}</View>
        {past.status === 1 && <View className="demo-past-duration">{clockText(past.duration)}</View>}
      </View>
    </View>
  )
}

function timeOfDay(at: number): string {
  const date = new Date(at)
  return [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':')
}
