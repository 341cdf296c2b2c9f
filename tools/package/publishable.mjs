// node tools/package/publishable.mjs FOLDER ARCHIVE
//
// Holds the package against what bundlers, Node and TypeScript expect of one, and prints what is wrong with it, a line
// each. A program of its own, since both checkers are ES modules alone.
import { readFile } from 'node:fs/promises'
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'

const [folder, archive] = process.argv.slice(2)

const { messages, pkg } = await publint({ pkgDir: folder, strict: true })
const said = messages.map((message) => formatMessage(message, pkg, { color: false }) ?? message.code)

const analysis = await checkPackage(createPackageFromTarballData(new Uint8Array(await readFile(archive))))
// What `require` would get of the entries: there is none for it, on purpose.
const problems = analysis.types ? analysis.problems.filter(({ kind }) => kind !== 'CJSResolvesToESM') : []
const wrong = problems.map((problem) => JSON.stringify(problem))

const all = [...said, ...wrong, ...(analysis.types ? [] : ['there are no types in it'])]
if (all.length > 0) console.log(all.join('\n'))
process.exitCode = all.length > 0 ? 1 : 0
