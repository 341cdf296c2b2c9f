import { tappable } from '@/call/components/buttons/tappable'

function fakeEvent(key?: string) {
  return { key, stopPropagation: jest.fn(), preventDefault: jest.fn() }
}

describe('a tappable view', () => {
  it('takes a tap for itself, so that what lies behind does not get it too', () => {
    const onTap = jest.fn()
    const event = fakeEvent()
    tappable('label', onTap).onClick(event)
    expect(onTap).toHaveBeenCalledTimes(1)
    expect(event.stopPropagation).toHaveBeenCalledTimes(1)
  })

  it.each(['Enter', ' '])('takes the key %p for itself, and the page does not scroll', (key) => {
    const onTap = jest.fn()
    const event = fakeEvent(key)
    tappable('label', onTap).onKeyDown(event)
    expect(onTap).toHaveBeenCalledTimes(1)
    expect(event.stopPropagation).toHaveBeenCalledTimes(1)
    expect(event.preventDefault).toHaveBeenCalledTimes(1)
  })

  it.each(['Enter', ' '])('takes the key %p once, however long it is held', (key) => {
    const onTap = jest.fn()
    const { onKeyDown } = tappable('label', onTap)
    onKeyDown(fakeEvent(key))
    const repeated = { ...fakeEvent(key), repeat: true }
    onKeyDown(repeated)
    expect(onTap).toHaveBeenCalledTimes(1)
    // Nor does the page scroll for the rest of it.
    expect(repeated.preventDefault).toHaveBeenCalledTimes(1)
  })

  it.each(['Tab', 'a', 'Escape', undefined])('leaves the key %p to the page', (key) => {
    const onTap = jest.fn()
    const event = fakeEvent(key)
    tappable('label', onTap).onKeyDown(event)
    expect(onTap).not.toHaveBeenCalled()
    expect(event.stopPropagation).not.toHaveBeenCalled()
    expect(event.preventDefault).not.toHaveBeenCalled()
  })

  it('does nothing while disabled, and lets nothing behind it do something instead', () => {
    const onTap = jest.fn()
    const event = fakeEvent('Enter')
    const props = tappable('label', onTap, { disabled: true })
    props.onClick(event)
    props.onKeyDown(event)
    expect(onTap).not.toHaveBeenCalled()
    expect(event.stopPropagation).toHaveBeenCalledTimes(2)
    expect(props).toMatchObject({ 'aria-disabled': 'true', tabindex: '-1' })
  })
})
