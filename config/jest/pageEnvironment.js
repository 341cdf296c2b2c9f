const { TestEnvironment } = require('jest-environment-jsdom')
const { endsContexts } = require('./endsContexts')

module.exports = endsContexts(TestEnvironment)
