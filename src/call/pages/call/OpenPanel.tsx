import type { Run } from '../../components/commands/callCommands'
import type { Reporting } from '../../components/support/ReportActions'
import type { Call } from '../../engine/Call'
import type { CallSnapshot } from '../../machine/terms/snapshot'
import { LatePanel } from './LatePanel'

/** What can be looked at closely in a call. */
export type PanelName = 'support' | 'devices'

interface Props {
  readonly what: PanelName
  readonly call: Pick<Call, 'devices' | 'getStats' | 'media'>
  readonly snapshot: CallSnapshot
  readonly reporting: Reporting | null
  readonly run: Run
  readonly onClose: () => void
}

/** What is looked at closely: how the call goes, or the devices it uses. */
export function OpenPanel({ what, call, snapshot, reporting, run, onClose }: Props) {
  const { devices, media } = call
  if (what === 'support') {
    const given = { call, snapshot, reporting, onClose }
    return <LatePanel load={loadSupport} given={given} id="call-support" opener="call-clock" run={run} />
  }
  if (devices === null) return null
  const given = { devices, media, snapshot, run, onClose }
  return <LatePanel load={loadDevices} given={given} id="call-device-panel" opener="call-devices" run={run} />
}

// Each is a chunk of its own on H5.
const loadSupport = async () => (await import('../../components/support/SupportPanel')).SupportPanel
const loadDevices = async () => (await import('../../components/devices/DevicePanel')).DevicePanel
