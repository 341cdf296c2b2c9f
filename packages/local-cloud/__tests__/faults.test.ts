import { Faults } from '../src/faults'

describe('faults', () => {
  let faults: Faults
  beforeEach(() => {
    faults = new Faults()
  })

  test('there are none until one is asked for', () => {
    expect(faults.forRequest('call', 'alice')).toBeNull()
    expect(faults.forPush('invite', 'alice')).toBeNull()
  })

  test('one happens once, if nothing else is said', () => {
    faults.add({ on: 'request', name: 'call', action: 'drop' })
    expect(faults.forRequest('call', 'alice')).toMatchObject({ action: 'drop' })
    expect(faults.forRequest('call', 'alice')).toBeNull()
  })

  test('one happens as often as was said', () => {
    faults.add({ on: 'push', name: 'invite', action: 'delay', ms: 5, times: 2 })
    expect(faults.forPush('invite', 'bob')).toMatchObject({ action: 'delay', ms: 5 })
    expect(faults.forPush('invite', 'carol')).not.toBeNull()
    expect(faults.forPush('invite', 'bob')).toBeNull()
  })

  test('one of an account waits for that account', () => {
    faults.add({ on: 'request', name: 'call', action: 'error', code: 500, account: 'bob' })
    expect(faults.forRequest('call', 'alice')).toBeNull()
    expect(faults.forRequest('call', 'bob')).toMatchObject({ action: 'error', code: 500 })
  })

  test('requests and pushes of other names go through', () => {
    faults.add({ on: 'request', name: 'closeRoom', action: 'drop' })
    faults.add({ on: 'push', name: 'close', action: 'drop' })
    expect(faults.forRequest('leaveRoom', 'alice')).toBeNull()
    expect(faults.forPush('leave', 'alice')).toBeNull()
  })

  test('the oldest that fits goes first', () => {
    faults.add({ on: 'request', name: 'call', action: 'drop', account: 'bob' })
    faults.add({ on: 'request', name: 'call', action: 'duplicate' })
    faults.add({ on: 'request', name: 'call', action: 'error', code: 500 })
    expect(faults.forRequest('call', 'alice')).toMatchObject({ action: 'duplicate' })
    expect(faults.forRequest('call', 'bob')).toMatchObject({ action: 'drop' })
    expect(faults.forRequest('call', 'bob')).toMatchObject({ action: 'error' })
  })

  test('are gone when cleared', () => {
    faults.add({ on: 'request', name: 'call', action: 'drop' })
    faults.clear()
    expect(faults.forRequest('call', 'alice')).toBeNull()
  })
})
