import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../root'

/** Made out of the code, and looked at where it is made. */
const MADE = 'docs/reference/'

/** The pages that people write, by their place in the repository, with `/` on every system. */
export function writtenPages(): Readonly<Record<string, string>> {
  const docs = readdirSync(path.join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .map((file) => `docs/${file.split(path.sep).join('/')}`)
    .filter((file) => file.endsWith('.md') && !file.startsWith(MADE))
  const top = readdirSync(root).filter((file) => file.endsWith('.md'))
  return Object.fromEntries(
    [...top, ...docs].sort().map((file) => [file, readFileSync(path.join(root, file), 'utf8')]),
  )
}
