const { format } = require('node:util')

// React and jsdom report mistakes (a missing key, an update after unmounting, a thrown handler) through console.error
// and go on: here each of them fails the test it came from.
const reported = []
console.error = (...parts) => reported.push(format(...parts.map(briefly)))

/** Of an error its first lines: jsdom's carry half the document with them. */
function briefly(part) {
  return part instanceof Error ? String(part.stack).split('\n').slice(0, 6).join('\n') : part
}

function expectSilence() {
  expect(reported.splice(0)).toEqual([])
}

afterEach(expectSilence)
// Also what came after a test's own end, as from taking its components away.
afterAll(expectSilence)
