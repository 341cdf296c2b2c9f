import { readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../root'

/** README's lines for an app that takes calls in, as they stand there. */
export interface ReadmeSteps {
  /** What is installed, by its name on the registry. */
  readonly packages: readonly string[]
  /** The line of Taro's configuration that names the plugin. */
  readonly plugins: string
  /** Files of the app's, by their path: all that README puts in them. */
  readonly files: Readonly<Record<'src/nim.ts' | 'src/phone.ts' | 'src/app.ts', string>>
  /** For a page: what it imports, the call it makes, and what it shows. */
  readonly page: { readonly imports: string; readonly call: string; readonly elements: string }
}

const SECTION = /^## Put it into your app\n([\s\S]*?)^## /m
const BLOCK = /^```(\w+)\n([\s\S]*?)^```$/gm

/**
 * Reads the steps out of README.
 * @throws an error that names the step that is not there
 */
export function readmeSteps(): ReadmeSteps {
  const [, section = ''] = SECTION.exec(readFileSync(path.join(root, 'README.md'), 'utf8')) ?? []
  const blocks = [...section.matchAll(BLOCK)].map(([, language = '', text = '']) => ({ language, text }))
  const block = (begin: string) => {
    const found = blocks.find(({ text }) => text.startsWith(begin))
    if (found === undefined) throw new Error(`README has no step that begins with "${begin}"`)
    return found.text
  }
  const file = (name: string) => withoutFirstLine(block(`// ${name}`))
  const calling = parts(file('any page'))
  const showing = parts(file('optional: for pages on which'))
  return {
    packages: block('npm install').trim().split(' ').slice(2),
    plugins: file('config/index.ts').trim(),
    files: {
      'src/nim.ts': file('src/nim.ts'),
      'src/phone.ts': file('src/phone.ts'),
      'src/app.ts': file('src/app.ts'),
    },
    page: {
      imports: [...new Set([...showing.imports, ...calling.imports])].join('\n'),
      call: calling.rest,
      elements: elementsOf(showing.rest),
    },
  }
}

/** What a component of README's returns, without what holds it together. */
function elementsOf(component: string): string {
  const [, elements] = /<>\n([\s\S]*?)<\/>/.exec(component) ?? []
  if (elements === undefined) throw new Error(`README shows no elements in:\n${component}`)
  return elements.trim()
}

function withoutFirstLine(text: string): string {
  return text.slice(text.indexOf('\n') + 1)
}

function parts(text: string): { readonly imports: readonly string[]; readonly rest: string } {
  const lines = text.trim().split('\n')
  const imports = lines.filter((line) => line.startsWith('import '))
  return {
    imports,
    rest: lines
      .filter((line) => !imports.includes(line))
      .join('\n')
      .trim(),
  }
}
