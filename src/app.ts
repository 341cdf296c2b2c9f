import { getApp, useLaunch } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
// Loaded at launch, whatever page opens first: a call is heard from any page.
import { launch } from './launch'
import { call } from './phone'
import { signInAtLaunch } from './signIn'
import './app.scss'

declare global {
  interface Window {
    /** The call object, for the browser's console. */
    __call?: typeof call
  }
}

if (typeof window !== 'undefined') window.__call = call
if (process.env.TARO_ENV === 'h5') document.documentElement.lang = launch.locale
void signInAtLaunch()

const onApp = {
  callReport: () => call.report(),
  callSnapshot: () => call.getSnapshot(),
  callObject: () => call,
}

/** The demo app: its pages, and a call object that is there before the first of them. */
export default function App({ children }: PropsWithChildren) {
  // The console of a mini program reaches what is on its app: `getApp().callReport()`, `getApp().callObject()`.
  useLaunch(() => void Object.assign(getApp(), onApp))
  return children
}
