const TestEnvironment = require('./nodeEnvironment')

/** Node, and a word for whether the test that runs, or ends, has failed: those who clear up keep what tells why. */
module.exports = class E2eEnvironment extends TestEnvironment {
  handleTestEvent({ name }) {
    if (name === 'test_start') this.global.testHasFailed = false
    if (name === 'test_fn_failure' || name === 'hook_failure') this.global.testHasFailed = true
  }
}
