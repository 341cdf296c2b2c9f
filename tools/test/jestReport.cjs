const { writeFileSync } = require('node:fs')

/** Writes how many tests passed and failed; a file that could not be run counts as a test that failed. */
module.exports = class JestReport {
  onRunComplete(_contexts, { numPassedTests, numFailedTests, numRuntimeErrorTestSuites }) {
    const counts = { passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites }
    writeFileSync(process.env.CALL_JEST_REPORT, JSON.stringify(counts))
  }
}
