import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import {
  CompilerState,
  Extractor,
  ExtractorConfig,
  ExtractorLogLevel,
  ExtractorMessageId,
} from '@microsoft/api-extractor'
import { assemblePackage } from '../package/assemblePackage'
import { root } from '../root'
import { PUBLIC_ENTRIES, type PublicEntry } from './publicEntries'

/** Below the repository, so that the types find the packages that they need; git ignores it. */
const WORK = path.join(root, '.cache')

/**
 * The reports: every name that an app can import, with its type, one file for each entry. What has no comment is marked in
 * them as `(undocumented)`.
 * @returns texts by their place in the repository
 */
export async function apiReports(): Promise<Readonly<Record<string, string>>> {
  await mkdir(WORK, { recursive: true })
  const folder = await mkdtemp(path.join(WORK, 'api-'))
  try {
    await assemblePackage(folder)
    await writeFile(path.join(folder, 'tsconfig.json'), JSON.stringify(COMPILER))
    const configs = PUBLIC_ENTRIES.map((entry) => ({ entry, config: configOf(folder, entry) }))
    const [first, ...others] = configs.map(({ config }) => config)
    if (first === undefined) return {}
    // One program for all: each alone would read the types of every package again.
    const compilerState = CompilerState.create(first, {
      additionalEntryPoints: others.map(({ mainEntryPointFilePath }) => mainEntryPointFilePath),
    })
    const texts: Record<string, string> = {}
    for (const { entry, config } of configs) {
      texts[`etc/${entry.name}.api.md`] = await report(entry, config, compilerState)
    }
    return texts
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The compiler's options for the package's types, as an app has them. */
const COMPILER = {
  compilerOptions: {
    target: 'ES2020',
    module: 'ESNext',
    moduleResolution: 'bundler',
    lib: ['ES2021', 'DOM'],
    jsx: 'react-jsx',
    strict: true,
    skipLibCheck: true,
    types: ['node'],
  },
  include: ['**/*.d.ts'],
}

/** How an entry is reported. */
function configOf(folder: string, { name, types }: PublicEntry): ExtractorConfig {
  return ExtractorConfig.prepare({
    configObjectFullPath: path.join(folder, `${name}.json`),
    packageJsonFullPath: path.join(folder, 'package.json'),
    configObject: {
      projectFolder: folder,
      mainEntryPointFilePath: path.join(folder, types),
      newlineKind: 'lf',
      compiler: { tsconfigFilePath: path.join(folder, 'tsconfig.json') },
      apiReport: {
        enabled: true,
        reportFileName: `${name}.api.md`,
        reportFolder: path.join(folder, 'reports'),
        reportTempFolder: path.join(folder, 'reports'),
        // Of an app's own call object and IM instance all is of interest; of Taro's and Webpack's nothing.
        includeForgottenExports: name === 'call',
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: {
        compilerMessageReporting: { default: { logLevel: ExtractorLogLevel.Error } },
        extractorMessageReporting: {
          default: { logLevel: ExtractorLogLevel.Error },
          // Everything is public here: there is nothing to be tagged.
          [ExtractorMessageId.MissingReleaseTag]: { logLevel: ExtractorLogLevel.None },
          // What is needed and not exported stands in the report as well.
          [ExtractorMessageId.ForgottenExport]: { logLevel: ExtractorLogLevel.None },
          [ExtractorMessageId.UnresolvedLink]: { logLevel: ExtractorLogLevel.None },
          // It stands in the report, where a test looks for it.
          [ExtractorMessageId.Undocumented]: { logLevel: ExtractorLogLevel.None },
        },
        tsdocMessageReporting: { default: { logLevel: ExtractorLogLevel.Error } },
      },
    },
  })
}

async function report(
  { name }: PublicEntry,
  config: ExtractorConfig,
  compilerState: CompilerState,
): Promise<string> {
  const said: string[] = []
  const { succeeded } = Extractor.invoke(config, {
    compilerState,
    localBuild: true,
    messageCallback: (message) => {
      message.handled = true
      if (message.logLevel === ExtractorLogLevel.Error) said.push(message.text)
    },
  })
  if (!succeeded) throw new Error(`the types of ${name} cannot be reported:\n${said.join('\n')}`)
  return readFile(config.reportFilePath, 'utf8')
}
