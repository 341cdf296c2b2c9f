import path from 'node:path'
import { ensureLocalDemo } from './build/ensureLocalDemo'
import { ensureChromium } from './chromium/installChromium'
import { takeMoving } from './pictures/takeMoving'
import { takeStates } from './pictures/takeStates'
import { takeStills } from './pictures/takeStills'
import { withTwoPhones } from './pictures/twoPhones'
import { endCaptured } from './process/capture'
import { onStop } from './process/onStop'
import { readCommandLine, runTool } from './process/options'
import { withProgress } from './process/withProgress'
import { root } from './root'

const USAGE = `usage: npm run pictures [-- --moving | --states]

Makes the pictures of README out of a real call between two browsers, whose cameras see drawn people.
  --moving    the moving one, of a call from the tap to its end, in place of the others
  --states    those in the docs, of single states, in place of the others`

const IMAGES = path.join(root, 'docs', 'images')

runTool(USAGE, async (args) => {
  const { values } = readCommandLine({
    args,
    options: { moving: { type: 'boolean' }, states: { type: 'boolean' } },
  })
  onStop(() => endCaptured())
  await withProgress('Looking for a browser', () => ensureChromium(console.log))
  await ensureLocalDemo()
  if (values.states === true) return withProgress('Taking pictures of states', () => takeStates(IMAGES))
  await withProgress('Making a call and its pictures', () =>
    withTwoPhones((phones) =>
      values.moving === true
        ? takeMoving(phones, path.join(IMAGES, 'call.webp'))
        : takeStills(phones, IMAGES),
    ),
  )
})
