import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { apiReports } from './api/apiReports'
import { outOfDate, undocumented } from './api/outOfDate'
import { REFERENCE, referencePages } from './api/referencePages'
import { endCaptured } from './process/capture'
import { onStop } from './process/onStop'
import { readCommandLine, runTool } from './process/options'
import { withProgress } from './process/withProgress'
import { root } from './root'

const USAGE = `usage: npm run api [-- --check]

Writes what an app can import, with its types (etc/*.api.md), and the reference made from its comments (docs/reference).
  --check    writes nothing, and fails where they are not what the code says, or a public name has no comment`

runTool(USAGE, async (args) => {
  const { values } = readCommandLine({ args, options: { check: { type: 'boolean' } } })
  onStop(() => endCaptured())
  const reports = await withProgress('Reporting the API', () => apiReports())
  const pages = await withProgress('Making the reference', () => referencePages())
  const made = { ...reports, ...pages }
  const nameless = undocumented(reports)
  if (nameless.length > 0) {
    throw new Error(`These have no comment, which the reference is made of:\n${nameless.join('\n')}`)
  }
  if (values.check === true) await check(made)
  else await write(made)
})

async function check(made: Readonly<Record<string, string>>): Promise<void> {
  const files = Object.keys(made)
  const texts = await Promise.all(
    files.map((file) => readFile(path.join(root, file), 'utf8').catch(() => '')),
  )
  const stale = outOfDate(made, Object.fromEntries(files.map((file, at) => [file, texts[at] ?? ''])))
  if (stale.length === 0) return
  throw new Error(`What an app can import has changed. Run "npm run api", look at what it changes, and commit it
together with CHANGELOG.md, which says what it means for apps:\n${stale.join('\n')}`)
}

async function write(made: Readonly<Record<string, string>>): Promise<void> {
  for (const folder of ['etc', REFERENCE]) {
    await rm(path.join(root, folder), { recursive: true, force: true })
    await mkdir(path.join(root, folder), { recursive: true })
  }
  for (const [file, text] of Object.entries(made)) await writeFile(path.join(root, file), text)
}
