import type { CreateNim } from '../../../../src/sdk-stage'
import { describeCalls } from './calls'
import { describeLogin } from './login'
import { describeOffline } from './offline'
import { describeRaces } from './races'
import { describeReconnect } from './reconnect'
import { describeRecords } from './records'
import { describeRtcTokens } from './rtcTokens'

type Describe = (createNim: CreateNim) => void

/** What a build of the SDK must be able to do with the local cloud, by the build that shows it in every run. */
const SCENARIOS = {
  node: [describeCalls, describeRaces],
  wechat: [describeOffline, describeReconnect],
  alipay: [describeLogin, describeRecords, describeRtcTokens],
} as const satisfies Record<string, readonly Describe[]>

/** One of the SDK's builds, where it runs. */
export type Transport = keyof typeof SCENARIOS

/**
 * Each scenario on one transport, each transport with some of them: they are the same SDK on other sockets. A full run has
 * every one on all.
 */
export function describeScenarios(transport: Transport, createNim: CreateNim): void {
  const scenarios: readonly Describe[] = process.env.TEST_FULL
    ? Object.values(SCENARIOS).flat()
    : SCENARIOS[transport]
  scenarios.forEach((scenario) => scenario(createNim))
}
