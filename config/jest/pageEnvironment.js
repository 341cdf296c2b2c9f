const { TestEnvironment } = require('jest-environment-jsdom')
const { compileOnce } = require('./compilesOnce')
const { endsContexts } = require('./endsContexts')

compileOnce()

module.exports = endsContexts(TestEnvironment)
