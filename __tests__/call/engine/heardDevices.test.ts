import { createAttempt } from '@/call/engine/attempt'
import { heardDevices } from '@/call/engine/heardDevices'
import type { CallDevices } from '@/call/platform/ports'

it('lets a listener of the app throw, and tells the host nothing of it', () => {
  const logged: string[] = []
  const told: Parameters<CallDevices['onReplaced']>[0][] = []
  const changed: (() => void)[] = []
  const host = {
    onChange: (listener: () => void) => {
      changed.push(listener)
      return () => changed.pop()
    },
    onReplaced: (listener: (typeof told)[number]) => {
      told.push(listener)
      return () => told.pop()
    },
  } as unknown as CallDevices
  const devices = heardDevices(
    host,
    createAttempt((_, text) => logged.push(text)),
  )
  const heard: string[] = []
  const failing = (what: string) => () => {
    heard.push(what)
    throw new Error('a page that is gone')
  }
  const stop = devices.onChange(failing('change'))
  devices.onReplaced(failing('replaced'))
  changed.forEach((tell) => tell())
  told.forEach((tell) => tell({ kind: 'microphone', name: 'built in' }))
  expect(heard).toEqual(['change', 'replaced'])
  expect(logged).toEqual(['a listener of devices failed', 'a listener of replaced devices failed'])
  stop()
  expect(changed).toEqual([])
})
