import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from 'esbuild'
import { distOf } from '../build/demoBuild'
import { root } from '../root'

/** Where the pages of the bench stand. */
export const PAGES = path.join(root, 'tools/bench/pages')

/** A folder to be served: the demo app as it is built, and beside it the page of the bare SDKs as `/bare/`. */
export interface Site {
  readonly folder: string
  /** Takes the folder away. */
  remove(): Promise<void>
}

/** Makes such a folder: what is measured comes from one origin. */
export async function makeSite(): Promise<Site> {
  const folder = await mkdtemp(path.join(tmpdir(), 'call-bench-'))
  const remove = () => rm(folder, { recursive: true, force: true })
  try {
    await cp(distOf('h5'), folder, { recursive: true })
    const bare = path.join(folder, 'bare')
    await mkdir(bare)
    await cp(path.join(PAGES, 'bare.html'), path.join(bare, 'index.html'))
    await build({
      entryPoints: [path.join(PAGES, 'barePage.ts')],
      outfile: path.join(bare, 'bare.js'),
      bundle: true,
      minify: true,
      format: 'iife',
      target: 'es2020',
      define: { global: 'window' },
    })
    return { folder, remove }
  } catch (thrown) {
    await remove()
    throw thrown
  }
}
