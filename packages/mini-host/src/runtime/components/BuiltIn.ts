/** An element of the page that one of the platform's components drives. */
export interface ElementPort {
  readonly element: HTMLElement
  /** The app's id for it; empty where it has none. */
  id(): string
  /** The value the template gave to a property, by its camel-case name. */
  property(name: string): unknown
  /** Changes what the component itself decides, as a switch does when it is tapped. */
  setProperty(name: string, value: unknown): void
  /** Tells the app; nothing bubbles. */
  fire(event: string, detail: unknown): void
}

/** What a component does beyond showing its children. */
export interface BuiltIn {
  /** Properties have changed, or were set for the first time. */
  update?(): void
  /** The element is gone for good. */
  remove?(): void
}

/** Makes what drives one element, when the element comes into the document. */
export type CreateBuiltIn = (port: ElementPort) => BuiltIn
