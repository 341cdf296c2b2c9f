import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { build, type Metafile } from 'esbuild'
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
  const { metafile } = await bundleOf(platform)
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

/** What of the module an app loads first, in bytes: as it lies there, and compressed with gzip as one file. */
export async function firstLoadOf(
  platform: Platform,
): Promise<{ readonly raw: number; readonly gzip: number }> {
  const { metafile, outputFiles } = await bundleOf(platform)
  const first = loadedFirst(metafile)
  const files = outputFiles.filter(({ path: file }) => first.has(path.relative(root, file)))
  const all = Buffer.concat(files.map(({ contents }) => contents))
  return { raw: all.length, gzip: gzipSync(all).length }
}

/** The doors, and what they import at once: not what they fetch later. */
function loadedFirst({ outputs }: Metafile): ReadonlySet<string> {
  const reached = new Set<string>()
  const reach = (file: string) => {
    if (reached.has(file)) return
    reached.add(file)
    outputs[file]?.imports.filter(({ kind }) => kind === 'import-statement').forEach((one) => reach(one.path))
  }
  const isDoor = (file: string) => DOORS.includes(outputs[file]?.entryPoint ?? '')
  Object.keys(outputs).filter(isDoor).forEach(reach)
  return reached
}

function bundleOf(platform: Platform) {
  return build({
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
}
