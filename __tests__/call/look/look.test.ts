import { getLook, onLook, setLook } from '@/call/look'

afterEach(() => setLook({}))

it('is as the app chose it last, and nothing of what it chose before', () => {
  setLook({ theme: 'light', hide: ['flip'] })
  setLook({ display: 'contain' })
  expect(getLook()).toEqual({ display: 'contain' })
})

it('tells who listens of another choice, until they listen no longer', () => {
  const told: (string | undefined)[] = []
  const stop = onLook(() => told.push(getLook().theme))
  setLook({ theme: 'light' })
  setLook({ theme: 'auto' })
  stop()
  setLook({ theme: 'dark' })
  expect(told).toEqual(['light', 'auto'])
})
