import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { headings, ownLinks } from '../../tools/docs/outline'
import { writtenPages } from '../../tools/docs/pages'
import { root } from '../../tools/root'

/** Why a link leads nowhere; undefined where it leads somewhere. */
function broken(page: string, link: string): string | undefined {
  const [file = '', anchor] = decodeURI(link).split('#')
  const target = file === '' ? page : path.posix.join(path.posix.dirname(page), file)
  if (!existsSync(path.join(root, target))) return `${link}: there is no ${target}`
  if (anchor === undefined || !target.endsWith('.md')) return undefined
  const anchors = headings(readFileSync(path.join(root, target), 'utf8')).map((one) => one.anchor)
  return anchors.includes(anchor) ? undefined : `${link}: ${target} has no such heading`
}

it.each(Object.entries(writtenPages()))('every link in %s leads somewhere', (page, text) => {
  const nowhere = ownLinks(text).flatMap((link) => broken(page, link) ?? [])
  expect(nowhere).toEqual([])
})
