import { cp, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { templateAppRoot, WORK } from './installedApp'

/** Where the app is put together: beside the one that it is made of. */
export const EDITED_APP = path.join(WORK, 'edited-app')

/** A copy of the app that installed the package, to be edited while Taro's development server runs. */
export async function makeEditedApp(port: number): Promise<void> {
  const from = templateAppRoot('installed-app')
  await rm(EDITED_APP, { recursive: true, force: true })
  const isBuild = (file: string) => path.relative(from, file).split(path.sep)[0] === 'dist'
  await cp(from, EDITED_APP, { recursive: true, filter: (file) => !isBuild(file) })
  // Beside the versions of today's registry it ends Taro's development server by itself.
  const compiler = "{ type: 'webpack5', prebundle: { enable: false } }"
  await editApp('config/index.ts', "compiler: 'webpack5'", `compiler: ${compiler}`)
  await editApp(
    'config/dev.ts',
    'h5: {}',
    `h5: { devServer: { host: '127.0.0.1', port: ${port}, open: false } }`,
  )
}

/**
 * Changes one place of one of its files, as somebody with an editor does.
 * @throws an error if the file has no such place
 */
export async function editApp(file: string, before: string, after: string): Promise<void> {
  const place = path.join(EDITED_APP, file)
  const text = await readFile(place, 'utf8')
  if (!text.includes(before)) throw new Error(`${file} has no ${before}`)
  await writeFile(
    place,
    text.replace(before, () => after),
  )
}
