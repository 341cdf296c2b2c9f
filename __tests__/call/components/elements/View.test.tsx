import { useState } from 'react'
import { View as TaroView } from '@tarojs/components'
import { View } from '@/call/components/elements/View'
import { Screen } from '../../../Screen'

function tap(element: Element): boolean {
  return element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))
}

it('is an element as the browser has it, with what it is given and nothing of a mini program’s', async () => {
  const screen = await Screen.show(
    () => (
      <View
        id="it"
        className="call-it"
        style={{ color: 'red' }}
        role="button"
        aria-label="it"
        data-busy="true"
        hoverClass="pressed"
        hoverStayTime={80}
        {...{ tabindex: '0', lang: 'en' }}
      >
        words
      </View>
    ),
    {},
  )
  expect(screen.find('it').outerHTML).toBe(
    '<div id="it" class="call-it" style="color: red;" role="button" aria-label="it" data-busy="true" tabindex="0" lang="en">words</div>',
  )
})

it('tells of the element’s own events, to what was drawn last', async () => {
  const heard: string[] = []
  function Counts() {
    const [count, setCount] = useState(0)
    const onClick = ({ type }: { readonly type: string }) => {
      heard.push(`${type} ${count}`)
      setCount(count + 1)
    }
    return <View id="it" onClick={onClick} onTouchStart={({ type }) => heard.push(type)} />
  }
  const screen = await Screen.show(Counts, {})
  await screen.tap('it')
  await screen.tap('it')
  await screen.act(() => screen.find('it').dispatchEvent(new Event('touchstart')))
  expect(heard).toEqual(['click 0', 'click 1', 'touchstart'])
})

it('tells of what it is to hear later, and not of what it is not to hear any more', async () => {
  const heard: string[] = []
  let hears: (on: boolean) => void = () => undefined
  function Sometimes() {
    const [on, setOn] = useState(false)
    hears = setOn
    return <View id="it" onClick={on ? () => heard.push('click') : undefined} />
  }
  const screen = await Screen.show(Sometimes, {})
  await screen.tap('it')
  await screen.act(() => hears(true))
  await screen.tap('it')
  await screen.act(() => hears(false))
  await screen.tap('it')
  expect(heard).toEqual(['click'])
})

it('keeps an event for itself, also from views of the app’s around it', async () => {
  const around = jest.fn()
  const within = jest.fn((event: { stopPropagation(): void }) => event.stopPropagation())
  const screen = await Screen.show(
    () => (
      <TaroView onClick={around}>
        <View id="keeps" onClick={within} />
        <View id="lets" />
      </TaroView>
    ),
    {},
  )
  tap(screen.find('keeps'))
  expect([within.mock.calls.length, around.mock.calls.length]).toEqual([1, 0])
  tap(screen.find('lets'))
  expect(around).toHaveBeenCalledTimes(1)
})
