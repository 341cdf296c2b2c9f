import { useState } from 'react'
import type { Call } from '@/call/engine/Call'
import { useCallSnapshot } from '@/call/main-ui'
import { Screen } from '../../Screen'
import { CALLED, FakeCall, IN_CALL } from '../fakeCall'

function Status({ call }: { readonly call: Call }) {
  return <p>{useCallSnapshot(call).callStatus}</p>
}

describe('useCallSnapshot', () => {
  it('follows the call object it is given, and another one when it is given another', async () => {
    const first = new FakeCall(CALLED)
    const second = new FakeCall()
    let give: (call: Call) => void = () => undefined
    const Holder = () => {
      const [call, setCall] = useState<Call>(first)
      give = setCall
      return <Status call={call} />
    }
    const screen = await Screen.show(Holder, {})
    expect(screen.text).toBe('called')
    await screen.act(() => give(second))
    expect(screen.text).toBe('idle')
    expect([first.listenerCount, second.listenerCount]).toEqual([0, 1])
    await screen.act(() => second.show(IN_CALL))
    expect(screen.text).toBe('inCall')
  })
})
