const { readdirSync } = require('node:fs')
const path = require('node:path')

const FOLDER = path.join(__dirname, '..', '..', 'packages')

const PACKAGES = readdirSync(FOLDER).map((folder) => {
  const { name, exports } = require(path.join(FOLDER, folder, 'package.json'))
  return { name, exported: Object.values(exports).map((file) => path.posix.join('packages', folder, file)) }
})

const anyOf = (texts) => `(${texts.map((text) => text.replace(/\./g, '\\.')).join('|')})`
const EXPORTED = `^${anyOf(PACKAGES.flatMap(({ exported }) => exported))}$`
/** What a name is followed by where it leads past the exports: then it leads nowhere. */
const NOT_FOUND = `^${anyOf(PACKAGES.map(({ name }) => name))}(/|$)`

/** The files of a package, which is `$1` then; its sources; and what is another's. */
const ANY = '^packages/([^/]+)/'
const SOURCES = '^packages/([^/]+)/src/'
const ANOTHER = { path: '^packages/', pathNot: '^packages/$1/' }

const outside = { path: '^(src|plugin|tools|config|__tests__)/' }

/**
 * The packages are products of their own: they know nothing of what is around them, and are known by what they export.
 * @type {import('dependency-cruiser').IForbiddenRuleType[]}
 */
module.exports = [
  {
    name: 'a package imports nothing of the root',
    severity: 'error',
    from: { path: ANY },
    to: { path: '^(src|plugin|tools|config|types|__tests__)/' },
  },
  {
    name: 'a package imports its own by path',
    severity: 'error',
    from: { path: ANY },
    to: { path: '^packages/$1/', dependencyTypesNot: ['local'] },
  },
  {
    name: 'a package needs no other',
    comment: 'Its tests may use one, as anybody may.',
    severity: 'error',
    from: { path: SOURCES },
    to: ANOTHER,
  },
  {
    name: 'a package does not need its tests',
    severity: 'error',
    from: { path: SOURCES },
    to: { path: '^packages/$1/__tests__/' },
  },
  {
    name: 'a package names what it needs in its package.json',
    comment: 'The SDK that NetEase hands out as a file is declared by the app.',
    severity: 'error',
    from: { path: SOURCES },
    to: {
      dependencyTypesNot: ['npm', 'npm-peer', 'core', 'local', 'aliased', 'undetermined'],
      pathNot: '^nertc-wechat-sdk$',
    },
  },
  ...[
    { from: outside, to: { path: '^packages/' } },
    { from: { path: ANY }, to: ANOTHER },
  ].flatMap(({ from, to }) => [
    {
      name: 'a package is imported by its name',
      severity: 'error',
      from,
      to: { ...to, dependencyTypes: ['local'], dependencyTypesNot: ['aliased'] },
    },
    {
      name: 'a package is imported through its exports',
      severity: 'error',
      from,
      to: { ...to, pathNot: [EXPORTED, ...(to.pathNot === undefined ? [] : [to.pathNot])] },
    },
    { name: 'a package is imported through its exports', severity: 'error', from, to: { path: NOT_FOUND } },
  ]),
]
