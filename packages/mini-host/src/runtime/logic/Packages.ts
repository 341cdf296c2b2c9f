import type { PackedProgram } from '../../pack/packedProgram'
import { ApiFailure } from '../api/ApiFailure'
import type { Network } from '../network/Network'

interface PackagesOptions {
  readonly program: PackedProgram
  readonly network: Network
  readonly delayMs: number
  /** Whether nothing arrives until `release`. */
  readonly held: boolean
  /** Whether a test wants the package not to arrive. */
  fails(root: string): boolean
  /** Runs a page's script, and those of the components it uses. */
  runPage(route: string): void
}

/**
 * The packages of the mini program: fetched when a page of theirs is first opened, or before that by preloadRule.
 * @claim both | preloadRule fetches a subpackage and runs nothing of it; its pages run when the first of them is opened. | https://developers.weixin.qq.com/miniprogram/dev/framework/subpackages/preload.html
 */
export class Packages {
  private readonly arriving = new Map<string, Promise<void>>()
  private readonly arrived = new Set<string>([''])
  private readonly run = new Set<string>()
  private readonly released: Promise<void>
  /** What was held back may arrive. */
  release: () => void = () => undefined

  constructor(private readonly options: PackagesOptions) {
    this.released = options.held
      ? new Promise((resolve) => {
          this.release = resolve
        })
      : Promise.resolve()
  }

  /** The package that a file of the mini program is in, and whether it is on the phone. */
  has(file: string): boolean {
    const { program } = this.options
    return program.files.includes(file) && this.arrived.has(this.rootOf(file))
  }

  /**
   * Sees to it that a page can be opened.
   * @throws ApiFailure if there is no such page, or its package does not arrive
   */
  async load(route: string): Promise<void> {
    const { app } = this.options.program
    const owner = app.subpackages.find(({ root, pages }) => pages.some((page) => `${root}/${page}` === route))
    if (!owner && !app.pages.includes(route)) throw new ApiFailure(`page "${route}" is not found`)
    const root = owner?.root ?? ''
    await this.fetch(root)
    if (this.run.has(root)) return
    this.run.add(root)
    const routes = owner ? owner.pages.map((page) => `${root}/${page}`) : app.pages
    routes.forEach((page) => this.options.runPage(page))
  }

  /** Fetches what app.json wants fetched when this page is entered, where the rule's network is there. */
  preloadFor(route: string): void {
    const rule = this.options.program.app.preload[route]
    if (!rule) return
    if (rule.network === 'wifi' && this.options.network.state.networkType !== 'wifi') return
    // What does not arrive now is fetched when its page is opened.
    rule.packages.forEach((root) => void this.fetch(root.replace(/^\/|\/$/g, '')).catch(() => undefined))
  }

  private fetch(root: string): Promise<void> {
    if (this.arrived.has(root)) return Promise.resolve()
    const known = this.arriving.get(root)
    if (known) return known
    const fetching = this.download(root)
      .then(() => {
        this.arrived.add(root)
      })
      .finally(() => this.arriving.delete(root))
    this.arriving.set(root, fetching)
    return fetching
  }

  private async download(root: string): Promise<void> {
    const { delayMs, network, fails } = this.options
    await new Promise((resolve) => setTimeout(resolve, delayMs))
    await this.released
    if (fails(root) || !network.state.isConnected) {
      throw new ApiFailure(`loadSubpackage:fail package ${root} cannot be fetched`)
    }
    await loadScript(`/package/${encodeURIComponent(root)}.js`)
  }

  private rootOf(file: string): string {
    return this.options.program.app.subpackages.find(({ root }) => file.startsWith(`${root}/`))?.root ?? ''
  }
}

/**
 * Runs a script of the host's server by an element of the page: code made out of text is forbidden here, too.
 * @returns when it has run; what it throws meanwhile is the window's to report
 * @throws an error if it cannot be fetched
 */
export function loadScript(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = Object.assign(document.createElement('script'), { src: address, async: false })
    script.addEventListener('load', () => resolve())
    script.addEventListener('error', () => reject(new Error(`${address} cannot be loaded`)))
    document.head.append(script)
  })
}
