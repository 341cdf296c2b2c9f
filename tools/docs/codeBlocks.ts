import MarkdownIt from 'markdown-it'

/** A fenced block of a page. */
export interface CodeBlock {
  /** What stands behind the fence; empty where nothing does. */
  readonly language: string
  readonly text: string
  /** Where its fence is; the first line is 1. */
  readonly line: number
}

const parser = new MarkdownIt()

/** The fenced blocks of a page, those in lists as well, without the list's indent. */
export function codeBlocks(page: string): readonly CodeBlock[] {
  return parser
    .parse(page, {})
    .filter(({ type }) => type === 'fence')
    .map(({ info, content, map }) => ({
      language: info.trim(),
      text: content,
      line: (map?.[0] ?? 0) + 1,
    }))
}
