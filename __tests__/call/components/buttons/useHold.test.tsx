import { View } from '@tarojs/components'
import { useHold } from '@/call/components/buttons/useHold'
import { Screen } from '../../../Screen'

beforeEach(() => jest.useFakeTimers({ doNotFake: ['requestAnimationFrame', 'queueMicrotask', 'nextTick'] }))
afterEach(() => jest.useRealTimers())

async function show() {
  const held = jest.fn()
  function Held() {
    return <View id="held" {...useHold(held)} />
  }
  const screen = await Screen.show(Held, {})
  const tell = (type: string, more: object = {}) =>
    screen.act(() =>
      screen.find('held').dispatchEvent(Object.assign(new Event(type, { bubbles: true }), more)),
    )
  const rests = (ms: number) => screen.act(() => jest.advanceTimersByTime(ms))
  return { held, screen, tell, rests }
}

it('a finger that rests for 600 ms holds', async () => {
  const { held, tell, rests } = await show()
  await tell('touchstart', { touches: [{ clientX: 1, clientY: 1 }] })
  await rests(599)
  expect(held).not.toHaveBeenCalled()
  await rests(1)
  await tell('touchend', { touches: [] })
  expect(held).toHaveBeenCalledTimes(1)
})

it.each(['touchmove', 'touchend', 'touchcancel'])(
  'one that does not, as by %s, only touches',
  async (type) => {
    const { held, tell, rests } = await show()
    await tell('touchstart', { touches: [{ clientX: 1, clientY: 1 }] })
    await rests(500)
    await tell(type, { touches: [] })
    await tell('click', { detail: 1 })
    await rests(60_000)
    expect(held).not.toHaveBeenCalled()
  },
)

it('a mouse holds as a finger does, and what a finger does as a pointer is passed over', async () => {
  const { held, tell, rests } = await show()
  await tell('pointerdown', { pointerType: 'touch' })
  await rests(60_000)
  expect(held).not.toHaveBeenCalled()
  await tell('pointerdown', { pointerType: 'mouse' })
  await tell('pointerup', { pointerType: 'mouse' })
  await rests(60_000)
  expect(held).not.toHaveBeenCalled()
  await tell('pointerdown', { pointerType: 'mouse' })
  await rests(600)
  expect(held).toHaveBeenCalledTimes(1)
})

it('a key and the tap of a screen reader need not rest', async () => {
  const { held, screen, tell } = await show()
  await screen.press('held', 'Enter')
  await screen.press('held', ' ')
  await tell('click', { detail: 0 })
  expect(held).toHaveBeenCalledTimes(3)
})

it('what goes while a finger rests on it does nothing', async () => {
  const { held, screen, tell, rests } = await show()
  await tell('touchstart', { touches: [{ clientX: 1, clientY: 1 }] })
  screen.leave()
  await rests(60_000)
  expect(held).not.toHaveBeenCalled()
})
