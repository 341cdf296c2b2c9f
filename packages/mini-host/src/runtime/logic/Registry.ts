import type { CodeSpace } from 'glass-easel-miniprogram-adapter'
import type { AppDefinition } from '../app/AppLifecycle'
import { acrossBridge } from '../bridge'
import type { PageDefinition } from '../pages/pageInstance'
import type { Problems } from '../Problems'

type Method = (this: unknown, ...given: unknown[]) => unknown

interface ComponentDefinition {
  readonly methods?: Readonly<Record<string, Method>>
}

interface RegistryOptions {
  readonly space: CodeSpace
  readonly problems: Problems
  /** A listener of a page's template was called with an event. */
  pageEvent(caller: unknown, method: string, event: unknown): void
  /** The same for a component's; `run` calls the app's method with the event in the app's form. */
  componentEvent(event: unknown, run: (event: unknown) => void): void
}

/** What the app's scripts register: `App()`, `Page()`, `Component()`, `Behavior()`. */
export class Registry {
  app: AppDefinition | null = null
  private readonly pages = new Map<string, PageDefinition>()
  private readonly registered = new Set<string>()

  constructor(private readonly options: RegistryOptions) {}

  /** What `Page()` was given for a route; undefined if its script has not run, or has failed. */
  page(route: string): PageDefinition | undefined {
    return this.pages.get(route)
  }

  /** Whether a component was registered, or is being. */
  has(path: string): boolean {
    return this.registered.has(path)
  }

  /** Notes a component that is about to be registered, so that one that uses itself is not loaded forever. */
  expect(path: string): void {
    this.registered.add(path)
  }

  /** `App()`: keeps the definition; launching it is the host's decision. */
  readonly registerApp = (definition: AppDefinition): void => {
    this.app = definition
  }

  /** `Page()` in a page's script. Every function of it can be a listener of its template. */
  registerPage(route: string, definition: PageDefinition): void {
    const { space, pageEvent } = this.options
    this.pages.set(route, definition)
    const names = Object.keys(definition).filter((name) => typeof definition[name] === 'function')
    const listeners = names.map((name) => {
      const listener: Method = function (event) {
        pageEvent(this, name, event)
      }
      return [name, listener] as const
    })
    const data = acrossBridge(definition.data ?? {})
    space
      .component(route)
      .definition({ data: data as never, methods: Object.fromEntries(listeners) })
      .register()
  }

  /** `Component()` in a component's script; its methods hear events in the form that the platform gives them. */
  registerComponent(path: string, definition: ComponentDefinition): void {
    const { space, componentEvent } = this.options
    this.registered.add(path)
    const methods = Object.entries(definition.methods ?? {}).map(([name, method]) => {
      const listener: Method = function (event) {
        componentEvent(event, (converted) => method.call(this, converted))
      }
      return [name, listener] as const
    })
    space
      .component(path)
      .definition({ ...definition, methods: Object.fromEntries(methods) } as never)
      .register()
  }

  /** `Behavior()`; returns what a component lists among its `behaviors`. */
  registerBehavior(definition: object): unknown {
    return this.options.space
      .behavior()
      .definition(definition as never)
      .register()
  }
}
