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

  page(route: string): PageDefinition | undefined {
    return this.pages.get(route)
  }

  /** Whether a component was registered, or is being. */
  has(path: string): boolean {
    return this.registered.has(path)
  }

  expect(path: string): void {
    this.registered.add(path)
  }

  readonly registerApp = (definition: AppDefinition): void => {
    this.app = definition
  }

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

  registerBehavior(definition: object): unknown {
    return this.options.space
      .behavior()
      .definition(definition as never)
      .register()
  }
}
