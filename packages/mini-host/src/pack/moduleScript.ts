import { GIVEN_NAMES, HIDDEN_NAMES } from '../logicNames'

const NAMES = [...GIVEN_NAMES, ...HIDDEN_NAMES].join(', ')

/**
 * A script of the mini program as a definition the host runs when it is required.
 *
 * The names of the host's page are shadowed by parameters that nobody fills. The function inside leaves the script free
 * to declare any of these names itself. The source's first line stays its first line.
 */
export function moduleScript(module: string, source: string): string {
  return `miniHost.define(${JSON.stringify(module)}, function ({ ${NAMES} }) { (function () { ${source}
}).call(undefined) });\n`
}
