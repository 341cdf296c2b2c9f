import { observer } from 'mobx-react-lite'
import { setCurrentCall } from '@/call/engine/currentCall'
import { useCallStore, type CallStore } from '@/call/store'
import { Screen } from '../../Screen'
import { CALLED, FakeCall, IN_CALL } from '../fakeCall'

interface Props {
  readonly onDraw: (store: CallStore | null) => void
}

function Reading({ onDraw }: Props) {
  const store = useCallStore()
  onDraw(store)
  return <p>{store === null ? 'no call object' : store.callStatus}</p>
}

const Reader = observer(Reading)

const noted = () => {
  const stores: (CallStore | null)[] = []
  return { stores, onDraw: (store: CallStore | null) => stores.push(store) }
}

afterEach(() => setCurrentCall(null))

describe('useCallStore', () => {
  it('is null before there is a call object and after it is gone', async () => {
    const { onDraw } = noted()
    const screen = await Screen.show(Reader, { onDraw })
    expect(screen.text).toBe('no call object')
    await screen.act(() => setCurrentCall(new FakeCall(CALLED)))
    expect(screen.text).toBe('called')
    await screen.act(() => setCurrentCall(null))
    expect(screen.text).toBe('no call object')
  })

  it('gives every component the same store, and that follows the call', async () => {
    const call = new FakeCall(CALLED)
    setCurrentCall(call)
    const one = noted()
    const two = noted()
    const screens = [await Screen.show(Reader, one), await Screen.show(Reader, two)]
    expect(one.stores[0]).not.toBeNull()
    expect(two.stores[0]).toBe(one.stores[0])
    expect(call.listenerCount).toBe(1)
    await screens[0]?.act(() => call.show(IN_CALL))
    expect(screens.map(({ text }) => text)).toEqual(['inCall', 'inCall'])
  })

  it('gives another call object another store', async () => {
    const { stores, onDraw } = noted()
    setCurrentCall(new FakeCall(CALLED))
    const screen = await Screen.show(Reader, { onDraw })
    await screen.act(() => setCurrentCall(new FakeCall(IN_CALL)))
    expect(screen.text).toBe('inCall')
    expect(stores.at(-1)).not.toBe(stores[0])
  })

  it('still has the same store after every component was away', async () => {
    const { stores, onDraw } = noted()
    const call = new FakeCall(CALLED)
    setCurrentCall(call)
    ;(await Screen.show(Reader, { onDraw })).leave()
    call.show(IN_CALL)
    const screen = await Screen.show(Reader, { onDraw })
    expect(screen.text).toBe('inCall')
    expect(new Set(stores).size).toBe(1)
  })
})
