import type { GivenName } from '../../logicNames'

/** What a module is called with; names it lacks are undefined in the module. */
export type ModuleScope = Partial<Record<GivenName, unknown>>

/** A module's script, wrapped in a function so that it sees only the names it is given. */
export type ModuleBody = (scope: ModuleScope) => void

/** The mini program's scripts: defined when their package arrives, run when they are first required. */
export class ModuleLoader {
  private readonly bodies = new Map<string, ModuleBody>()
  private readonly loaded = new Map<string, { exports: unknown }>()

  /** @param scopeOf - what a module sees, besides its own `require`, `module` and `exports` */
  constructor(private readonly scopeOf: (module: string) => ModuleScope) {}

  /**
   * Takes a script, which is run when it is first required.
   * @param module - its path in the mini program, without the ending
   */
  define(module: string, body: ModuleBody): void {
    this.bodies.set(module, body)
  }

  /** Whether a module's package has arrived, run or not. */
  isDefined(module: string): boolean {
    return this.bodies.has(module)
  }

  /**
   * A module's exports; runs it the first time. Of modules that require each other one sees the other unfinished,
   * as CommonJS has it.
   * @throws an error in the platform's words if there is no such module
   */
  require(name: string): unknown {
    const known = this.loaded.get(name)
    if (known) return known.exports
    const body = this.bodies.get(name)
    if (!body) throw new Error(`module '${name}.js' is not defined`)
    const module: { exports: unknown } = { exports: {} }
    this.loaded.set(name, module)
    body({
      ...this.scopeOf(name),
      module,
      exports: module.exports,
      require: (path: string) => this.require(resolveModule(name, path)),
    })
    return module.exports
  }
}

/** `../taro` seen from `pages/index/index` is `pages/taro`. */
export function resolveModule(from: string, path: string): string {
  const parts = path.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const part of path.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return parts.join('/').replace(/\.js$/, '')
}
