const { basename } = require('node:path')

/** A picture's name in place of its address, so that a test can tell which one is shown. */
exports.process = (_, path) => ({ code: `module.exports = ${JSON.stringify(basename(path))}` })
