import { View } from '@tarojs/components'
import { hintsOf } from '@/call/components/status/hintsOf'
import { useLongWait } from '@/call/components/status/useLongWait'
import type { CallSnapshot } from '@/call/machine/terms/snapshot'
import { Screen } from '../../../Screen'
import { CALLING, IN_CALL } from '../../fakeCall'

/** What the page says of a call. */
function Said({ snapshot }: { readonly snapshot: CallSnapshot }) {
  return <View id="said">{hintsOf(snapshot, useLongWait(snapshot)).join()}</View>
}

beforeEach(() => jest.useFakeTimers({ doNotFake: ['requestAnimationFrame', 'queueMicrotask', 'nextTick'] }))
afterEach(() => jest.useRealTimers())

describe('a call that rings over there', () => {
  it('is said to be unanswered after fifteen seconds, as nobody tells whether they are online', async () => {
    const screen = await Screen.show(Said, { snapshot: CALLING })
    await screen.act(() => jest.advanceTimersByTime(14_999))
    expect(screen.textOf('said')).toBe('waitingForAnswer')
    await screen.act(() => jest.advanceTimersByTime(1))
    expect(screen.textOf('said')).toBe('noAnswerYet')
  })

  it.each([
    ['is only dialled', { ...CALLING, channelId: null }, 'dialling'],
    ['was answered', IN_CALL, ''],
  ])('is not, where it %s', async (_, snapshot, said) => {
    const screen = await Screen.show(Said, { snapshot })
    await screen.act(() => jest.advanceTimersByTime(60_000))
    expect(screen.textOf('said')).toBe(said)
  })
})
