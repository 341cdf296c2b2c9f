// Which file may import which. `npm run check:architecture` holds every platform against it, and the tests do.
const importRules = require('./tools/architecture/importRules.cjs')
const optionsFor = require('./tools/architecture/options.cjs')

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = { forbidden: importRules, options: optionsFor('h5') }
