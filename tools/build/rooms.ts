import path from 'node:path'
import { build } from 'esbuild'
import { root } from '../root'
import type { Platform } from './platform'

/** What a room of the sources weighs in what every app loads first. */
export interface Room {
  /** Seen from `src/call`: `machine`, `platform/signal`. */
  readonly room: string
  /** Bytes as they are shipped, without what a bundler adds. */
  readonly bytes: number
}

/** What an app's main package takes of the module: the call object, and what it may show on its own pages. */
const DOORS = ['src/call/index.ts', 'src/call/main-ui/index.ts']

/** Whose files come with a room of their own, which is told apart. */
const APART = ['platform']

/** Weighs each room in the main package, the heaviest first. React, Taro and other libraries are an app's own. */
export async function roomsOf(platform: Platform): Promise<Room[]> {
  const { metafile } = await build({
    entryPoints: DOORS.map((door) => path.join(root, door)),
    absWorkingDir: root,
    outdir: 'rooms',
    bundle: true,
    splitting: true,
    write: false,
    metafile: true,
    minify: true,
    charset: 'utf8',
    format: 'esm',
    target: 'es2018',
    packages: 'external',
    jsx: 'automatic',
    resolveExtensions: [`.${platform}.tsx`, `.${platform}.ts`, '.tsx', '.ts'],
    loader: { '.scss': 'empty', '.svg': 'empty', '.png': 'empty', '.mp3': 'empty' },
    logLevel: 'silent',
  })
  const weights = new Map<string, number>()
  for (const { inputs } of Object.values(metafile.outputs)) {
    for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
      const room = roomOf(path.relative('src/call', file))
      weights.set(room, (weights.get(room) ?? 0) + bytesInOutput)
    }
  }
  return [...weights].map(([room, bytes]) => ({ room, bytes })).sort((one, other) => other.bytes - one.bytes)
}

function roomOf(file: string): string {
  const [first = '', second = ''] = file.split(path.sep)
  if (!file.includes(path.sep)) return 'the hall'
  return APART.includes(first) && !second.includes('.') ? `${first}/${second}` : first
}
