import * as glassEasel from 'glass-easel'
import { MiniProgramEnv, type AssociatedBackend, type CodeSpace } from 'glass-easel-miniprogram-adapter'
import type { PackedProgram } from '../../pack/packedProgram'
import type { CreateBuiltIn } from '../components/BuiltIn'
import { defineBuiltIns } from '../components/defineBuiltIns'
import { HostBackend } from './backend'

/** Compiled templates by path, as the compiler's script evaluates to. */
export type CompiledTemplates = Readonly<Record<string, (path: string) => unknown>>

/** Where pages are drawn: WeChat's own component framework with the host's components in it. */
export interface ViewEnvironment {
  readonly space: CodeSpace
  readonly backend: AssociatedBackend
}

/**
 * Sets up the component framework for one mini program: the host's components first, then the app's templates and
 * settings.
 * @param behaviours - what built-in components do, by tag; one without any shows its children
 * @param complain - told of what was thrown while pages are drawn
 */
export function createViewEnvironment(
  program: PackedProgram,
  templates: CompiledTemplates,
  behaviours: Readonly<Record<string, CreateBuiltIn>>,
  complain: (error: unknown) => void,
): ViewEnvironment {
  glassEasel.addGlobalErrorListener((error) => {
    complain(error)
    return false
  })
  glassEasel.globalOptions.writeIdToDOM = true
  const environment = new MiniProgramEnv()
  const globals = environment.getGlobalCodeSpace().getComponentSpace()
  const builtIns = defineBuiltIns(globals, { attributes: program.attributes, behaviours })
  const space = environment.createCodeSpace('', true)
  for (const [tag, definition] of Object.entries(builtIns)) {
    space.getComponentSpace().setGlobalUsingComponent(tag, definition)
  }
  for (const [path, content] of Object.entries(templates)) {
    space.addCompiledTemplate(path, { groupList: templates, content } as never)
  }
  for (const [path, config] of Object.entries(program.configs)) {
    space.addComponentStaticConfig(path, config)
  }
  // The backend of the library's own types is the DOM's.
  return { space, backend: environment.associateBackend(new HostBackend() as never) }
}
