const { TestEnvironment } = require('jest-environment-node')
const { compileOnce } = require('./compilesOnce')
const { endsContexts } = require('./endsContexts')

compileOnce()

module.exports = endsContexts(TestEnvironment)
