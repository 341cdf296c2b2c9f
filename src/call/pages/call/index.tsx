import { useEffect } from 'react'
import { observer } from 'mobx-react-lite'
// Brings along what the engine waits for where the media SDK is in this package.
import '../../platform/bindings/rtc'
import { usePageShown } from '../../components/usePageShown'
import { useSeen } from '../../components/useSeen'
import { takeFocus } from '../../platform/bindings/focus'
import type { CallStore } from '../../store/CallStore'
import { useCallStore } from '../../store/useCallStore'
import { CallScreen } from './CallScreen'
import { leavePage } from './leavePage'
import { NoCall } from './NoCall'
import { useEndingWithPage } from './useEndingWithPage'
import { useLeavingWhenOver } from './useLeavingWhenOver'

/** The one page of a call: dialling, ringing, talking, ended. What it shows follows from the call's snapshot alone. */
function CallPage() {
  const store = useCallStore()
  return store === null ? <NoCall onLeave={() => void leavePage()} /> : <CallOf store={store} />
}

function ScreenOf({ store }: { readonly store: CallStore }) {
  useLeavingWhenOver(store)
  useEndingWithPage(store.call)
  useSeen(store.call, usePageShown())
  useEffect(() => takeFocus('call-page'), [])
  return <CallScreen store={store} />
}

const CallOf = observer(ScreenOf)

export default CallPage
