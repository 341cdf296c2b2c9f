import type { AppConfig } from './appConfig'
import type { MiniPlatform } from './distribution'

/** What the host's page is told of a mini program before its scripts are loaded; plain JSON. */
export interface PackedProgram {
  readonly platform: MiniPlatform
  readonly app: AppConfig
  /** The JSON file beside each page and component, by path. */
  readonly configs: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  /** CSS by path; `app` holds on every page. */
  readonly styles: Readonly<Record<string, string>>
  /** Modules of each package, by its root; the main package's is empty. */
  readonly modules: Readonly<Record<string, readonly string[]>>
  /** Every file by path, to tell what is there and in which package. */
  readonly files: readonly string[]
  readonly attributes: Readonly<Record<string, readonly string[]>>
  readonly eventNames: Readonly<Record<string, string>>
}
