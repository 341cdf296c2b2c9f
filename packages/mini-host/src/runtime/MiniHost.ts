import type { Launch, ProcessServices, RuntimeControls } from '../protocol'
import { ApiTable } from './api/ApiTable'
import { withUnknownsReported } from './api/knownApi'
import { Listeners } from './api/listeners'
import { ROOMS } from './api/rooms'
import { createSelectorQuery } from './api/selectorRoom'
import { AppLifecycle } from './app/AppLifecycle'
import { AudioContexts } from './audio/AudioContexts'
import { silenceDisabledButtons } from './components/button'
import { componentBehaviours } from './components/behaviours'
import { WebViews } from './components/WebViews'
import { createControls } from './controls'
import { Dialogues } from './interface/Dialogues'
import { PermissionDesk } from './interface/PermissionDesk'
import { PrivacyDesk } from './interface/PrivacyDesk'
import { Toast } from './interface/Toast'
import { AppTimers } from './logic/AppTimers'
import { createAppConsole } from './logic/appConsole'
import { LogicThread } from './logic/LogicThread'
import { ModuleLoader, resolveModule, type ModuleBody } from './logic/ModuleLoader'
import { createScope } from './logic/scope'
import { loadScript, Packages } from './logic/Packages'
import { Registry } from './logic/Registry'
import { LiveElements } from './media/LiveElements'
import { Network } from './network/Network'
import { PageStack } from './pages/PageStack'
import { Problems } from './Problems'
import { StorageBox } from './storage/StorageBox'
import { watchErrors } from './watchErrors'
import { toAppEvent } from './view/appEvent'
import { createViewEnvironment, type CompiledTemplates } from './view/environment'

/** Puts the host together: this is where its parts meet. */
export class MiniHost {
  readonly controls: RuntimeControls
  private readonly modules: ModuleLoader
  private readonly registry: Registry
  private readonly lifecycle: AppLifecycle
  private readonly pages: PageStack
  private readonly problems = new Problems()

  constructor(
    private readonly launch: Launch,
    templates: CompiledTemplates,
    services: ProcessServices,
  ) {
    const { program, options } = launch
    const { platform } = program
    const { problems } = this
    const thread = new LogicThread(problems)
    const timers = new AppTimers(thread)
    const listeners = new Listeners(thread)
    const api = new ApiTable({ platform, thread, listeners, delayMs: options.apiDelayMs })
    const network = new Network(services)
    const dialogues = new Dialogues()
    const desk = new PermissionDesk(options.permissions, dialogues)
    const privacy = new PrivacyDesk(options.privacy, dialogues, thread)
    const storage = new StorageBox(options.storage)
    const toast = new Toast()
    const live = new LiveElements(
      { network, thread, isHidden: () => this.lifecycle.isHidden },
      desk,
      options.system,
    )
    const webViews = new WebViews(thread, network, () => desk.all)
    const { space, backend } = createViewEnvironment(
      program,
      templates,
      componentBehaviours({ live, webViews }),
      (error) => problems.add(error),
    )
    const packages = new Packages({
      program,
      network,
      delayMs: options.subpackageDelayMs,
      held: options.holdSubpackages,
      fails: (root) => api.takeFault(`subpackage ${root}`) !== null,
      runPage: (route) => this.runPage(route),
    })
    const audio = new AudioContexts({ api, thread, hasFile: (path) => packages.has(path) })
    this.pages = new PageStack({
      program,
      packages,
      around: {
        program,
        thread,
        problems,
        space,
        backend,
        bridgeDelayMs: options.bridgeDelayMs,
        createSelectorQuery: () => createSelectorQuery({ pages: this.pages, thread }),
      },
      definitionOf: (route) => this.registry.page(route),
      onCovered: ({ element }, covered) => live.pageCovered(element, covered),
    })
    this.lifecycle = new AppLifecycle({
      thread,
      listeners,
      network,
      pages: this.pages,
      live,
      audio,
      suspendAfterMs: options.suspendAfterMs,
    })
    this.registry = new Registry({
      space,
      problems,
      pageEvent: (caller, method, event) => {
        // The library's listeners are called with its events.
        const converted = toAppEvent(event as Parameters<typeof toAppEvent>[0], program)
        this.pages.pageOf(caller)?.callLater(method, converted)
      },
      componentEvent: (event, run) => {
        const converted = toAppEvent(event as Parameters<typeof toAppEvent>[0], program)
        thread.later(() => run(converted), options.bridgeDelayMs)
      },
    })
    const premises = {
      platform,
      program,
      options,
      api,
      listeners,
      thread,
      timers,
      network,
      live,
      webViews,
      audio,
    }
    const all = { ...premises, pages: this.pages, storage, desk, privacy, dialogues, toast }
    ROOMS.forEach((room) => room(all))

    const logs = createAppConsole(problems)
    this.modules = new ModuleLoader(
      createScope({
        platform,
        api: withUnknownsReported(api.members, platform, problems),
        appConsole: logs.console,
        problems,
        timers,
        registry: this.registry,
        getApp: () => this.lifecycle.app,
        getCurrentPages: () => this.pages.pages.map(({ instance }) => instance),
      }),
    )
    silenceDisabledButtons()
    watchErrors({ problems, listeners, lifecycle: this.lifecycle })
    this.controls = createControls({
      ...all,
      packages,
      lifecycle: this.lifecycle,
      problems,
      logs: logs.lines,
    })
  }

  /** Takes a script of a package that has arrived; runs nothing of it. */
  define(module: string, body: ModuleBody): void {
    this.modules.define(module, body)
  }

  /** Starts the app as a cold start does: app.js, the main package's pages, onLaunch, onShow, the first page. */
  async boot(): Promise<void> {
    const { program, options } = this.launch
    const style = Object.assign(document.createElement('style'), { textContent: program.styles.app ?? '' })
    document.head.append(style)
    await loadScript('/package/.js')
    this.modules.require('app')
    const { app } = this.registry
    if (!app) throw new Error('app.js did not call App()')
    program.app.pages.forEach((route) => this.runPage(route))
    const first = options.page ?? program.app.pages[0] ?? ''
    this.lifecycle.launch(app, { path: first, query: { ...options.query }, scene: 1001, referrerInfo: {} })
    const search = new URLSearchParams(options.query).toString()
    await this.pages.reLaunch(`/${first}${search === '' ? '' : `?${search}`}`)
  }

  /** A script that fails is the app's problem; its page is not registered then. */
  private runPage(route: string): void {
    try {
      this.loadComponents(route)
      this.modules.require(route)
    } catch (error) {
      this.problems.add(error)
    }
  }

  private loadComponents(path: string): void {
    const { usingComponents } = this.launch.program.configs[path] ?? {}
    for (const target of Object.values(usingComponents ?? {})) {
      const component = resolveModule(path, String(target))
      if (this.registry.has(component) || !this.modules.isDefined(component)) continue
      // Noted first: a component may use itself.
      this.registry.expect(component)
      this.loadComponents(component)
      this.modules.require(component)
    }
  }
}
