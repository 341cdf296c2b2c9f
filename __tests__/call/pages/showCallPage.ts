import { setCurrentCall } from '@/call/engine/currentCall'
import type { CallSnapshot } from '@/call/machine/terms/snapshot'
import CallPage from '@/call/pages/call/index'
import { Screen } from '../../Screen'
import { FakeCall } from '../fakeCall'

/** The call page as it is opened by its path: it finds the call object by itself. */
export async function showCallPage(snapshot?: CallSnapshot) {
  const call = new FakeCall(snapshot)
  setCurrentCall(call)
  const screen = await Screen.show(CallPage, {})
  return { call, screen }
}

afterEach(() => setCurrentCall(null))
