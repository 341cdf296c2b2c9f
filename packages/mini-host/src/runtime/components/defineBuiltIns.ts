import * as glassEasel from 'glass-easel'
import { BUILT_IN_COMPONENTS } from '../../builtInNames'
import type { BuiltIn, CreateBuiltIn, ElementPort } from './BuiltIn'

/** What the built-in components of one mini program are made from. */
export interface BuiltInOptions {
  /** Which attributes the app's templates use, by component. */
  readonly attributes: Readonly<Record<string, readonly string[]>>
  readonly behaviours: Readonly<Record<string, CreateBuiltIn>>
}

/** Defines every built-in component: each attribute that a template uses is a property that a test can look at. */
export function defineBuiltIns(
  space: glassEasel.ComponentSpace,
  { attributes, behaviours }: BuiltInOptions,
): Record<string, glassEasel.GeneralComponentDefinition> {
  const definitions = BUILT_IN_COMPONENTS.map((tag) => {
    const definition = define(space, tag, attributes[tag] ?? [], behaviours[tag])
    return [tag, definition] as const
  })
  return Object.fromEntries(definitions)
}

function define(
  space: glassEasel.ComponentSpace,
  tag: string,
  attributes: readonly string[],
  create: CreateBuiltIn = () => ({}),
): glassEasel.GeneralComponentDefinition {
  const running = new WeakMap<glassEasel.GeneralComponent, BuiltIn>()
  const names = new Set([...attributes.map(camelCase), 'disabled', 'hidden'])
  const properties = [...names].map((name) => [name, { type: null, value: undefined as unknown }] as const)

  return space.defineComponent({
    is: `built-in/${tag}`,
    options: {
      dataDeepCopy: glassEasel.DeepCopyKind.None,
      propertyPassingDeepCopy: glassEasel.DeepCopyKind.None,
    },
    properties: Object.fromEntries(properties),
    lifetimes: {
      attached() {
        const component = this as unknown as glassEasel.GeneralComponent
        const builtIn = create(portOf(component))
        running.set(component, builtIn)
        reflect(component, attributes)
        builtIn.update?.()
      },
      detached() {
        const component = this as unknown as glassEasel.GeneralComponent
        running.get(component)?.remove?.()
        running.delete(component)
      },
    },
    observers: {
      '**'() {
        const component = this as unknown as glassEasel.GeneralComponent
        const builtIn = running.get(component)
        if (!builtIn) return
        reflect(component, attributes)
        builtIn.update?.()
      },
    },
  }) as unknown as glassEasel.GeneralComponentDefinition
}

function portOf(component: glassEasel.GeneralComponent): ElementPort {
  return {
    element: elementOf(component),
    id: () => component.id,
    property: (name) => (component.data as Readonly<Record<string, unknown>>)[name],
    setProperty: (name, value) => component.setData({ [name]: value }),
    fire: (event, detail) => component.triggerEvent(event, detail, { bubbles: false, composed: false }),
  }
}

function elementOf(component: glassEasel.GeneralComponent): HTMLElement {
  // The DOM backend's elements are the DOM's.
  return component.getBackendElement() as unknown as HTMLElement
}

/** Makes properties visible in the page, for style sheets and for people who look. */
function reflect(component: glassEasel.GeneralComponent, attributes: readonly string[]): void {
  const element = elementOf(component)
  const data = component.data as Readonly<Record<string, unknown>>
  for (const name of attributes) {
    const value = data[camelCase(name)]
    const shown = value !== undefined && value !== null && value !== false && typeof value !== 'object'
    if (shown) element.setAttribute(`prop-${name}`, String(value).slice(0, 300))
    else element.removeAttribute(`prop-${name}`)
  }
  if ('hidden' in data) element.toggleAttribute('prop-hidden', isTrue(data.hidden))
}

function isTrue(value: unknown): boolean {
  return value === true || value === 'true'
}

function camelCase(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
}
