import { createCall } from '@/call'
import { getCurrentCall } from '@/call/engine/currentCall'
import { FakeNim } from './platform/signal/fakeNim'

/** Counts who listens to a target from now on. */
function countListeners(target: EventTarget): () => number {
  const known = new Map<string, Set<unknown>>()
  const add = jest.spyOn(target, 'addEventListener')
  const remove = jest.spyOn(target, 'removeEventListener')
  add.mockImplementation(
    (name, listener) => void known.set(name, (known.get(name) ?? new Set()).add(listener)),
  )
  remove.mockImplementation((name, listener) => void known.get(name)?.delete(listener))
  return () => [...known.values()].reduce((sum, { size }) => sum + size, 0)
}

afterEach(() => jest.restoreAllMocks())

it('is put together of what a browser has, and taken apart again', async () => {
  const nim = new FakeNim()
  const counts = [countListeners(window), countListeners(document)]
  const listeners = () => counts.map((count) => count())

  const call = createCall({ nim: nim.instance, appKey: 'app' })
  expect(getCurrentCall()).toBe(call)
  expect(call.getSnapshot().callStatus).toBe('idle')
  expect(listeners().every((count) => count > 0)).toBe(true)
  expect(nim.listenerCount).toBeGreaterThan(0)

  await call.destroy()
  expect(listeners()).toEqual([0, 0])
  expect(nim.listenerCount).toBe(0)
  expect(getCurrentCall()).toBeNull()
})
