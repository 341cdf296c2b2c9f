const { LAYERS } = require('./layers.cjs')
const packageRules = require('./packageRules.cjs')

/** What an app may import of the module in its main package. */
const PUBLIC =
  '^src/call/(index\\.ts|im\\.ts|locales/ja\\.ts|(main-ui|history|history-ui|slots|telemetry)/index\\.ts)$'

/** An SDK, and the one place that knows it. */
const SDKS = {
  'nertc-web-sdk': '^src/call/platform/rtc/nertcWeb\\.ts$',
  'nertc-wechat-sdk': '^src/call/platform/rtc/nertcMini\\.ts$',
  // An app names what its instance is to have besides.
  'nim-web-sdk-ng': '^src/(phone\\.ts$|call/(im\\.ts$|platform/bindings/))',
}

const escaped = (path) => path.replace(/\./g, '\\.')
const anyOf = (paths) => `^(${paths.map(escaped).join('|')})`
/** A package that is installed, and one that is not: NetEase hands its mini-program SDK out as a file. */
const packages = (names) => `(^|node_modules/)(${names.map(escaped).join('|')})(/|$)`

const names = Object.keys(LAYERS)
const pathsOf = (layers) => layers.flatMap((layer) => LAYERS[layer].paths)
/** The layers that come before this one in the table and lie within its folder: their files are not this one's. */
const withinOf = (layer) =>
  pathsOf(names.slice(0, names.indexOf(layer))).filter((path) =>
    LAYERS[layer].paths.some((own) => path.startsWith(own)),
  )
/** Matches the files of a layer. `pathNot` is an empty list where no other layer lies within its folder. */
function filesOf(layer) {
  const within = withinOf(layer)
  return { path: anyOf(LAYERS[layer].paths), pathNot: within.length === 0 ? [] : [anyOf(within)] }
}

function rulesOf(layer) {
  const { paths, imports, types = [], packages: allowed = [] } = LAYERS[layer]
  const from = filesOf(layer)
  // A folder is in reach, a layer within it need not be: what may not be imported is named before what may.
  const mayNot = names.filter(
    (other) => other !== layer && !imports.includes(other) && !types.includes(other),
  )
  const reachable = [...paths, ...pathsOf([...imports, ...types])]
  return [
    {
      name: `${layer} may not import upwards`,
      comment: `${layer} may import ${[...imports, ...types].join(', ') || 'nothing'}`,
      severity: 'error',
      from,
      to: { path: '^src/call/', pathNot: anyOf(reachable) },
    },
    ...mayNot
      .filter((other) =>
        LAYERS[other].paths.some((path) => reachable.some((start) => path.startsWith(start))),
      )
      .map((other) => ({
        name: `${layer} may not import ${other}`,
        severity: 'error',
        from,
        to: { path: anyOf(LAYERS[other].paths) },
      })),
    ...types.map((other) => ({
      name: `${layer} may import only types from ${other}`,
      severity: 'error',
      from,
      to: { ...filesOf(other), dependencyTypesNot: ['type-only', 'type-import'] },
    })),
    {
      name: `${layer} may not import this package`,
      comment: `${layer} may import ${allowed.join(', ') || 'no package'}`,
      severity: 'error',
      from,
      to: {
        pathNot: [
          '^(src|packages|plugin|tools|config|__tests__)/',
          ...(allowed.length > 0 ? [packages(allowed)] : []),
        ],
      },
    },
  ]
}

const inNoLayer = { path: '^src/call/', pathNot: anyOf(pathsOf(names)) }

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
module.exports = [
  {
    name: 'no circle',
    comment: 'Two files that need each other are one, or lack a third. Types count too.',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'the rooms of the machine depend one way',
    severity: 'error',
    scope: 'folder',
    from: { path: '^src/call/machine/' },
    to: { circular: true },
  },
  ...names.flatMap(rulesOf),
  { name: 'in no layer', severity: 'error', from: { ...inNoLayer, orphan: true }, to: {} },
  { name: 'in no layer', severity: 'error', from: inNoLayer, to: {} },
  { name: 'in no layer', severity: 'error', from: {}, to: { ...inNoLayer, path: '^src/call/.*\\.tsx?$' } },
  {
    name: 'the module stands alone',
    comment: 'An app takes src/call as it is: nothing in it may lie outside.',
    severity: 'error',
    from: { path: '^src/call/' },
    to: { path: '^(src|packages|plugin|tools|config|__tests__)/', pathNot: '^src/call/' },
  },
  {
    name: 'an app imports the public entries only',
    severity: 'error',
    from: { path: '^src/', pathNot: '^src/call/' },
    to: { path: '^src/call', pathNot: PUBLIC },
  },
  {
    name: 'an app imports nothing outside src',
    severity: 'error',
    from: { path: '^src/', pathNot: '^src/call/' },
    to: { path: '^(packages|plugin|tools|config|__tests__)/' },
  },
  {
    name: 'the plugin stands alone',
    comment: 'It is published beside what src/call becomes, and runs in the build of an app: on Node alone.',
    severity: 'error',
    from: { path: '^plugin/' },
    to: { pathNot: ['^plugin/'], dependencyTypesNot: ['core'] },
  },
  ...packageRules,
  ...Object.entries(SDKS).map(([sdk, place]) => ({
    name: `${sdk} is known to one place`,
    severity: 'error',
    from: { path: '^src/', pathNot: place },
    to: { path: packages([sdk]) },
  })),
]
