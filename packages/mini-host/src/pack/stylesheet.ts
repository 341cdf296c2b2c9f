import path from 'node:path'
import postcss from 'postcss'
import { BUILT_IN_COMPONENTS } from '../builtInNames'
import { rpxToCss } from '../rpx'
import type { Distribution } from './distribution'

/**
 * One style sheet with what it imports, for the host's page: built-in components are elements called `wx-…` there.
 * @throws postcss's error, with file and line, if it cannot be parsed
 */
export function packStylesheet(distribution: Distribution, file: string): string {
  const sheet = postcss.parse(distribution.read(file), { from: file })
  sheet.walkAtRules('import', (rule) => {
    const target = path.posix.join(
      path.posix.dirname(file),
      rule.params.replace(/^(url\()?['"]|['"]\)?$/g, ''),
    )
    rule.replaceWith(postcss.parse(packStylesheet(distribution, target), { from: target }))
  })
  sheet.walkDecls((declaration) => {
    declaration.value = rpxToCss(declaration.value)
  })
  sheet.walkRules((rule) => {
    const { parent } = rule
    if (parent?.type === 'atrule' && 'name' in parent && String(parent.name).endsWith('keyframes')) return
    rule.selector = packSelector(rule.selector)
  })
  return sheet.toString()
}

const TAGS = new Set<string>(BUILT_IN_COMPONENTS)
const TAG = /(^|[\s>+~,(])([a-z][a-z0-9-]*)(?=[\s>+~,:.[#)]|$)/g

/** `view.card > text` becomes `wx-view.card > wx-text`. Already packed selectors stay as they are. */
export function packSelector(selector: string): string {
  return selector.replace(TAG, (all: string, before: string, tag: string) =>
    TAGS.has(tag) ? `${before}wx-${tag}` : all,
  )
}
