import { ENTRIES } from '../package/manifest'

/** One of what an app imports: its reference, its report, and where it is before and after it is compiled. */
export interface PublicEntry {
  /** Names its page of the reference, and its report. */
  readonly name: string
  /** How an app imports it. */
  readonly specifier: string
  /** In the repository. */
  readonly source: string
  /** Its types, in the package that is put together. */
  readonly types: string
}

/** Everything that an app may import. */
export const PUBLIC_ENTRIES: readonly PublicEntry[] = [
  ...Object.entries(ENTRIES).map(([entry, module]) => ({
    name: entry === '.' ? 'call' : entry.slice('./'.length).replace('/', '-'),
    specifier: entry === '.' ? 'taro-nertc-call' : `taro-nertc-call/${entry.slice('./'.length)}`,
    source: `src/call/${module}.ts`,
    types: `${module}.d.ts`,
  })),
  // What Taro loads says `export =`, which neither of the two tools reads; this is what it hands out.
  {
    name: 'plugin',
    specifier: 'taro-nertc-call/plugin',
    source: 'plugin/callPlugin.ts',
    types: 'plugin/callPlugin.d.ts',
  },
]
