import MarkdownIt from 'markdown-it'

const parser = new MarkdownIt()

/** The rows of a page's tables, heads left out: the text of each cell as it is written. */
export function tableRows(page: string): readonly (readonly string[])[] {
  const rows: string[][] = []
  let inBody = false
  for (const { type, content } of parser.parse(page, {})) {
    if (type === 'tbody_open') inBody = true
    if (type === 'tbody_close') inBody = false
    if (!inBody) continue
    if (type === 'tr_open') rows.push([])
    if (type === 'inline') rows.at(-1)?.push(content)
  }
  return rows
}

/** What stands in backticks in a text, in order. */
export function codesIn(text: string): readonly string[] {
  return [...text.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code)
}
