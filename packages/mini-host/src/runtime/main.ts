import type { Launch, RuntimeControls } from '../protocol'
import { MiniHost } from './MiniHost'
import type { ModuleBody } from './logic/ModuleLoader'
import { processServices } from './network/ProcessBridge'
import type { CompiledTemplates } from './view/environment'

/** What the page's scripts and the process find on the page. */
export interface HostPage {
  /** Called by the packages' scripts. */
  define(module: string, body: ModuleBody): void
  /**
   * Starts the mini program; resolves when its first page is open.
   * @throws what kept it from starting, the app's own error included
   */
  start(launch: Launch): Promise<void>
  templates: CompiledTemplates
  controls: RuntimeControls | null
}

declare global {
  interface Window {
    miniHost: HostPage
  }
}

let host: MiniHost | null = null

window.miniHost = {
  templates: {},
  controls: null,
  define(module, body) {
    host?.define(module, body)
  },
  async start(launch) {
    host = new MiniHost(launch, window.miniHost.templates, processServices(window.callProcess))
    window.miniHost.controls = host.controls
    await host.boot()
  },
}
