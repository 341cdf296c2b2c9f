import { noteAbsence } from '@/call/engine/absence'
import type { LoginStatus } from '@/call/machine/terms/login'

function noted(...told: readonly (readonly [at: number, status: LoginStatus])[]) {
  let now = 0
  const note = noteAbsence({ now: () => now })
  return told.map(([at, status]) => {
    now = at
    const event = note({ type: 'signal.login', status, account: 'alice' })
    return event.type === 'signal.login' ? event.away : null
  })
}

it('says how long the service was away, once it can be reached again', () => {
  expect(noted([0, 'ready'], [1_000, 'loggingIn'], [4_000, 'offline'], [9_000, 'ready'])).toEqual([
    undefined,
    undefined,
    undefined,
    8_000,
  ])
})

it('says nothing of the first login, nor of one that is told twice', () => {
  expect(noted([0, 'offline'], [1_000, 'loggingIn'], [2_000, 'ready'], [3_000, 'ready'])).toEqual(
    Array(4).fill(undefined),
  )
})

it('leaves other events as they are', () => {
  const event = { type: 'signal.kicked', reason: 'other device' } as const
  expect(noteAbsence({ now: () => 0 })(event)).toBe(event)
})
