const { TestEnvironment } = require('jest-environment-node')
const { endsContexts } = require('./endsContexts')

module.exports = endsContexts(TestEnvironment)
