import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Platform } from './platform'

/** Bytes as they lie on the disk, and compressed. */
export interface Size {
  readonly raw: number
  readonly gzip: number
  /** For people: `372 KB (120 KB gzip)`. */
  readonly text: string
}

/** What a build weighs; `main` is what a user loads before the first page, `call` what comes for a call. */
export interface Sizes {
  readonly total: Size
  readonly main: Size
  readonly call: Size
}

/** The size of every file of a build, by its path in it. */
export function filesOf(outputRoot: string): { readonly file: string; readonly bytes: Buffer }[] {
  return readdirSync(outputRoot, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => ({ file: path.relative(outputRoot, file), bytes: readFileSync(file) }))
    .sort((one, other) => one.file.localeCompare(other.file))
}

/** Weighs a build. On H5, `main` is what index.html names, in a mini program all outside the subpackage's folder. */
export function sizesOf(platform: Platform, outputRoot: string): Sizes {
  const files = filesOf(outputRoot).filter(({ file }) => !file.endsWith('.LICENSE.txt'))
  const html = files.find(({ file }) => file === 'index.html')?.bytes.toString() ?? ''
  const isMain = (file: string) =>
    platform === 'h5' ? file === 'index.html' || html.includes(file) : !file.startsWith(`call${path.sep}`)
  const weigh = (chosen: typeof files) => sizeOf(chosen.map(({ bytes }) => bytes))
  return {
    total: weigh(files),
    main: weigh(files.filter(({ file }) => isMain(file))),
    call: weigh(files.filter(({ file }) => !isMain(file))),
  }
}

function sizeOf(contents: readonly Buffer[]): Size {
  const raw = contents.reduce((sum, bytes) => sum + bytes.length, 0)
  const gzip = contents.reduce((sum, bytes) => sum + gzipSync(bytes).length, 0)
  return { raw, gzip, text: `${kilobytes(raw)} (${kilobytes(gzip)} gzip)` }
}

function kilobytes(bytes: number): string {
  return `${Math.ceil(bytes / 1024)} KB`
}
