import GithubSlugger from 'github-slugger'
import MarkdownIt from 'markdown-it'

const parser = new MarkdownIt({ html: true })

/** A heading of a page. */
export interface Heading {
  /** 1 is the title. */
  readonly level: number
  /** What a link to it says behind the `#`, as GitHub makes it. */
  readonly anchor: string
}

/** The headings of a page, in order. */
export function headings(page: string): readonly Heading[] {
  const slugger = new GithubSlugger()
  const tokens = parser.parse(page, {})
  return tokens.flatMap(({ type, tag }, at) => {
    if (type !== 'heading_open') return []
    const parts = tokens[at + 1]?.children ?? []
    const text = parts.map(({ content }) => content).join('')
    return [{ level: Number(tag.slice(1)), anchor: slugger.slug(text) }]
  })
}

/** Where a page's links and pictures lead, as they are written; those that leave the repository left out. */
export function ownLinks(page: string): readonly string[] {
  const parts = parser.parse(page, {}).flatMap(({ children }) => children ?? [])
  const links = parts.flatMap((part) => [part.attrGet('href'), part.attrGet('src')])
  const pictures = [...page.matchAll(/<img src="([^"]+)"/g)].map(([, address = '']) => address)
  return [...links, ...pictures].filter(
    (link): link is string => link !== null && link !== undefined && !/^[a-z]+:/.test(link),
  )
}
