import { setLocale } from '@/call/locales'
import { createWebWayBack } from '@/call/platform/host/webWayBack'

const bars = () => [...document.querySelectorAll<HTMLButtonElement>('#call-way-back')]

test('one bar leads back to the call, in the user’s language, with a name that is only text', () => {
  setLocale('en')
  const offer = createWebWayBack(document)
  const act = jest.fn()
  offer({ name: '<img src=x onerror=alert(1)>', act })
  offer({ name: '<b>Bob</b>', act })
  expect(bars()).toHaveLength(1)
  expect(bars()[0]?.textContent).toBe('Return to call · <b>Bob</b>')
  expect(bars()[0]?.children).toHaveLength(0)
  expect(bars()[0]?.style.position).toBe('fixed')
  bars()[0]?.click()
  expect(act).toHaveBeenCalledTimes(1)
  offer({ name: 'Bob', act, isElsewhere: true })
  expect(bars()[0]?.textContent).toBe('Continue here · Bob')
  offer(null)
  expect(bars()).toEqual([])
})
