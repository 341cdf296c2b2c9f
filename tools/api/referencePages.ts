import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { capture } from '../process/capture'
import { root } from '../root'
import { PUBLIC_ENTRIES, type PublicEntry } from './publicEntries'

/** Where the reference stands, from the repository's root. */
export const REFERENCE = 'docs/reference'

const TYPEDOC = path.join(root, 'node_modules', 'typedoc', 'bin', 'typedoc')

/**
 * The reference, made from the comments in the code: one page for each entry, and one that leads to them.
 * @returns texts by their place in the repository
 * @throws an error with what typedoc said, if it did not like something
 */
export async function referencePages(): Promise<Readonly<Record<string, string>>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'call-reference-'))
  try {
    const { code, output } = await capture(process.execPath, [TYPEDOC, ...options(folder)])
    if (code !== 0) throw new Error(`the reference cannot be made:\n${output.trimEnd()}`)
    const pages: Record<string, string> = { [`${REFERENCE}/README.md`]: contents() }
    for (const entry of PUBLIC_ENTRIES) {
      const text = await readFile(path.join(folder, `${madeName(entry)}.md`), 'utf8')
      pages[`${REFERENCE}/${entry.name}.md`] = named(text)
    }
    return pages
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The page that leads to the others. */
function contents(): string {
  const links = PUBLIC_ENTRIES.map(({ name, specifier }) => `- [${specifier}](${name}.md)`)
  return [
    '# Reference',
    '',
    'Every name that an app can import, made from the comments in the code by `npm run api`. Do not edit these pages.',
    '',
    ...links,
    '',
  ].join('\n')
}

/** typedoc names a page by its source; an app knows it by what it imports. */
function named(text: string): string {
  return PUBLIC_ENTRIES.reduce((page, entry) => {
    const source = madeName(entry)
    const title = `# ${source.replace(/\./g, '/')}\n`
    const linked = page.split(`(${source}.md`).join(`(${entry.name}.md`)
    return linked.startsWith(title) ? `# ${entry.specifier}\n${linked.slice(title.length)}` : linked
  }, text)
}

function madeName({ source }: PublicEntry): string {
  return source
    .replace(/\.tsx?$/, '')
    .replace(/\/index$/, '')
    .replace(/\//g, '.')
}

function options(folder: string): readonly string[] {
  return [
    ...PUBLIC_ENTRIES.flatMap(({ source }) => ['--entryPoints', source]),
    ...['--out', folder],
    ...['--tsconfig', 'tools/api/tsconfig.json'],
    ...['--options', 'tools/api/typedoc.json'],
  ]
}
