import { codeBlocks, type CodeBlock } from './codeBlocks'

const COMPILED = ['ts', 'tsx']
/** The first line of a block may say which file of an app it is. */
const PLACE = /^\/\/ ((?:src|config|server)\/[\w./-]+\.tsx?)\b/
const PROPERTY = /^\w+: /

/**
 * The blocks of a page in TypeScript, as files of an app that follows it.
 * @param page - the page's text
 * @returns texts by their path in that app, and the line of the page that each begins on
 */
export function sampleFiles(page: string): Readonly<Record<string, { text: string; line: number }>> {
  const blocks = codeBlocks(page).filter(({ language }) => COMPILED.includes(language))
  const files: Record<string, { text: string; line: number }> = {}
  blocks.forEach((block, at) => {
    files[placeOf(block, at)] = { text: completed(block.text), line: block.line }
  })
  return files
}

function placeOf({ language, text }: CodeBlock, at: number): string {
  const named = PLACE.exec(text)?.[1]
  // A page of the app is two folders deep, as its imports say.
  const folder = text.includes("from '../../") ? 'src/pages/sample' : 'src'
  // A file that is a part of one object is shown in parts on some pages.
  if (named !== undefined && !PROPERTY.test(codeOf(text))) return named
  return `${folder}/block${at + 1}.${language}`
}

/** What a page shows a part of as a whole: of an object the braces are added, of elements what holds them together. */
function completed(text: string): string {
  const code = codeOf(text)
  if (PROPERTY.test(code)) return `export default {\n${text}}\n`
  const elements = code.search(/^</m)
  const between = code.slice(0, elements).trim().split('\n')
  if (elements < 0 || !between.every((line) => line === '' || line.startsWith('import '))) {
    return `${text}\nexport {}\n`
  }
  return `${code.slice(0, elements)}\nexport default (\n  <>\n${code.slice(elements)}  </>\n)\n`
}

/** Without the comments at its head. */
function codeOf(text: string): string {
  return text.replace(/^(?:\/\/.*\n|\n)+/, '')
}
