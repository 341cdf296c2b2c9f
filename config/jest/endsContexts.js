const { AsyncLocalStorage } = require('node:async_hooks')

/**
 * Ends what follows promises about once it is no longer needed. Jest notes in a storage of each test file which test runs,
 * and leaves it on. Before Node 24 every promise is told to each storage that is on: after a hundred files of one process
 * they took a hundred times as long.
 * @param Storage - a class of storages, whose use is noted from now on
 * @returns ends those that were used since it was last called
 */
function watchContexts(Storage) {
  const used = new Set()
  const { run } = Storage.prototype
  Storage.prototype.run = function (...args) {
    used.add(this)
    return run.apply(this, args)
  }
  return () => {
    for (const storage of used) storage.disable()
    used.clear()
  }
}

const endContexts = watchContexts(AsyncLocalStorage)

/** A test environment that leaves nothing on which makes the next file's promises slower. */
function endsContexts(Environment) {
  return class extends Environment {
    async teardown() {
      await super.teardown()
      endContexts()
    }
  }
}

module.exports = { endsContexts, watchContexts }
