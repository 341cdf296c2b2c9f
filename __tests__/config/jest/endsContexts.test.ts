import { AsyncLocalStorage } from 'node:async_hooks'

interface EndsContexts {
  watchContexts(Storage: typeof AsyncLocalStorage): () => void
}

const { watchContexts } = jest.requireActual<EndsContexts>('../../../config/jest/endsContexts')

// Jest keeps the running test in one of the class itself.
class Storage extends AsyncLocalStorage<string> {
  // Its own, to be watched in place of the class's.
  override run<R>(store: string, callback: () => R): R {
    return super.run(store, callback)
  }
}

test('what follows promises ends with the file, and follows them again where it is used again', () => {
  const end = watchContexts(Storage as typeof AsyncLocalStorage)
  const storage = new Storage()
  storage.run('a test', () => {
    expect(storage.getStore()).toBe('a test')
    end()
    expect(storage.getStore()).toBeUndefined()
  })
  storage.run('the next', () => expect(storage.getStore()).toBe('the next'))
})
