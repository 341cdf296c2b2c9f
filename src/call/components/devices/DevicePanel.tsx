import { useState } from 'react'
import { View } from '../elements/View'
import type { CallSnapshot } from '../../machine/terms/snapshot'
import type { CallDevices, DeviceKind, MediaSurface } from '../../platform/ports'
import type { Run } from '../commands/callCommands'
import { MediaView } from '../MediaView/index'
import { Panel } from '../panel/Panel'
import { DeviceGroup } from './DeviceGroup'
import { deviceText } from './deviceTexts'
import { LevelMeter } from './LevelMeter'
import { useDeviceList } from './useDeviceList'
import './DevicePanel.scss'

/** What the panel shows, and what it may do. */
export interface DevicePanelProps {
  readonly devices: CallDevices
  readonly snapshot: CallSnapshot
  readonly media: MediaSurface
  readonly run: Run
  readonly onClose: () => void
}

/** Which microphone, camera and loudspeaker a call uses, to be chosen from what there is. */
export function DevicePanel({ devices, snapshot, media, run, onClose }: DevicePanelProps) {
  const list = useDeviceList(devices, null)
  // What was tapped last, until it is used or was not to be had.
  const [wanted, setWanted] = useState<{ readonly kind: DeviceKind; readonly id: string | null } | null>(null)
  const isVideo = snapshot.type === 2
  const groupOf = (kind: DeviceKind) => (
    <DeviceGroup
      kind={kind}
      found={list[kind]}
      chosen={wanted?.kind === kind ? wanted.id : devices.chosen(kind)}
      onChoose={(id) => {
        setWanted({ kind, id })
        run(devices.choose(kind, id).finally(() => setWanted(null)))
      }}
    />
  )
  return (
    <Panel
      id="call-device-panel"
      title={deviceText('choose')}
      closeLabel={deviceText('close')}
      onClose={onClose}
    >
      {isVideo && snapshot.cameraOn && !snapshot.screenOn && (
        <View className="call-devices__preview">
          <MediaView id="call-device-preview" media={media} side="local" />
        </View>
      )}
      {isVideo && groupOf('camera')}
      {groupOf('microphone')}
      <LevelMeter devices={devices} />
      {groupOf('loudspeaker')}
    </Panel>
  )
}
