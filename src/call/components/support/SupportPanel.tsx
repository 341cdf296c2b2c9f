import { View } from '../elements/View'
import { detail } from '../../locales/detailTexts'
import { networkWord } from '../../locales/networkWord'
import type { CallSnapshot } from '../../machine/terms/snapshot'
import type { CallStats } from '../../platform/ports'
import { Panel } from '../panel/Panel'
import { figureRows, roundTripText, UNKNOWN } from './figureRows'
import { ReportActions, type Reporting } from './ReportActions'
import { useStats } from './useStats'
import './SupportPanel.scss'

/** What the panel shows, and what it may do. */
export interface SupportPanelProps {
  readonly call: { getStats(): Promise<CallStats> }
  readonly snapshot: CallSnapshot
  /** Null where no report can be had. */
  readonly reporting: Reporting | null
  readonly onClose: () => void
}

/** What is measured of a call, for who helps its user by telephone or at the desk, and what happened, to be handed on. */
export function SupportPanel({ call, snapshot, reporting, onClose }: SupportPanelProps) {
  const stats = useStats(call)
  const { quality, channelId } = snapshot
  return (
    <Panel
      id="call-support"
      title={detail('detailsTitle')}
      closeLabel={detail('closeDetails')}
      onClose={onClose}
      below={reporting !== null && <ReportActions reporting={reporting} />}
    >
      <Line name={detail('ownNetwork')} value={networkWord(quality.self)} />
      <Line name={detail('theirNetwork')} value={networkWord(quality.remote)} />
      <Line name={detail('roundTrip')} value={roundTripText(stats)} />
      <View className="call-support__line call-support__line--head">
        <View className="call-support__name" />
        <View className="call-support__value">{detail('sent')}</View>
        <View className="call-support__value">{detail('received')}</View>
      </View>
      {figureRows(stats).map(({ name, sent, received }) => (
        <View key={name} className="call-support__line">
          <View className="call-support__name">{name}</View>
          <View className="call-support__value">{sent}</View>
          <View className="call-support__value">{received}</View>
        </View>
      ))}
      <Line name={detail('room')} value={channelId ?? UNKNOWN} />
    </Panel>
  )
}

function Line({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <View className="call-support__line">
      <View className="call-support__name">{name}</View>
      <View className="call-support__value call-support__value--wide">{value}</View>
    </View>
  )
}
