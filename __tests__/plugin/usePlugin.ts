import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { callPlugin } from '../../plugin/callPlugin'
import type { CallPluginOptions } from '../../plugin/options'
import type { TaroConfig } from '../../plugin/taro'
import { AppFolder } from './AppFolder'
import { FakeTaro } from './FakeTaro'

/** What the call page says of itself in these tests. */
export const PAGE_CONFIG = { navigationStyle: 'custom' }

class Ended extends Error {}

interface Order {
  readonly platform?: string
  readonly options?: CallPluginOptions
  readonly config?: TaroConfig
}

/** An app of its own for each test, and what the plugin prints. */
export function usePlugin() {
  let app: AppFolder
  const said = { errors: [] as string[], warnings: [] as string[] }
  const environment = process.env.TARO_ENV

  beforeEach(() => {
    app = new AppFolder()
    said.errors = []
    said.warnings = []
    jest.spyOn(console, 'error').mockImplementation((text: string) => void said.errors.push(text))
    jest.spyOn(console, 'warn').mockImplementation((text: string) => void said.warnings.push(text))
    jest.spyOn(process, 'exit').mockImplementation(() => {
      throw new Ended()
    })
  })

  afterEach(() => {
    jest.restoreAllMocks()
    if (environment === undefined) delete process.env.TARO_ENV
    else process.env.TARO_ENV = environment
    app.delete()
  })

  function plug({ platform = 'weapp', options, config }: Order = {}): FakeTaro {
    process.env.TARO_ENV = platform
    const library = path.join(app.path, 'lib')
    for (const page of ['call', 'media']) {
      mkdirSync(path.join(library, 'pages', page), { recursive: true })
      writeFileSync(path.join(library, 'pages', page, 'index.config.json'), JSON.stringify(PAGE_CONFIG))
    }
    const taro = new FakeTaro(app.path, config)
    callPlugin(taro.context, options, library)
    return taro
  }

  /** What the build ends with: a sentence in each language; null if it goes on. */
  function endOf(run: () => void): string | null {
    try {
      run()
    } catch (thrown) {
      if (thrown instanceof Ended) return said.errors.join('\n')
      throw thrown
    }
    return null
  }

  return {
    app: () => app,
    said,
    plug,
    endOf,
    startOf: (order?: Order) => endOf(() => plug(order).startBuild()),
  }
}
