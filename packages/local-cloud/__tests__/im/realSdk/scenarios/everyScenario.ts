import type { CreateNim } from '../../../../src/sdk-stage/Nim'
import { describeCalls } from './calls'
import { describeLogin } from './login'
import { describeOffline } from './offline'
import { describeRaces } from './races'
import { describeReconnect } from './reconnect'
import { describeRecords } from './records'
import { describeRtcTokens } from './rtcTokens'

/** What every build of the SDK must be able to do with the local cloud. */
export function describeEveryScenario(createNim: CreateNim): void {
  describeLogin(createNim)
  describeCalls(createNim)
  describeRaces(createNim)
  describeOffline(createNim)
  describeReconnect(createNim)
  describeRecords(createNim)
  describeRtcTokens(createNim)
}
