import { ensureLocalDemo } from '../../build/ensureLocalDemo'
import { ensureChromium } from '../../chromium/installChromium'
import { leaveReports } from '../../replay/leaveReports'
import type { Attack, Board } from '../attack'
import { CLOCKS } from './clocks'
import { FAULTS_IN_PAGES } from './faultsInPages'
import { FLOODS } from './floods'
import { JUNK } from './junk'
import { LINK_ATTACKS } from './links'
import { MEDIA_PAGES } from './mediaPages'
import { PAGES } from './pages'
import { PICTURES } from './pictures'
import type { PeerAttack } from './peerAttack'
import { PeerStage } from './PeerStage'
import { RECORDS } from './records'
import { STRANGERS } from './strangers'
import { TEXTS } from './texts'

const ATTACKS: readonly PeerAttack[] = [
  ...STRANGERS,
  ...TEXTS,
  ...PICTURES,
  ...RECORDS,
  ...FLOODS,
  ...JUNK,
  ...MEDIA_PAGES,
  ...LINK_ATTACKS,
  ...PAGES,
  ...CLOCKS,
  ...FAULTS_IN_PAGES,
]

/** Hostile peers, and what browsers and clocks do, against the built demo app in Chromium. */
export function peerBoard(): Board {
  let stage: PeerStage | null = null
  const attackOf = ({ name, run }: PeerAttack): Attack => ({
    name,
    async run(say) {
      if (stage === null) throw new Error('the stage is not open')
      stage.say = say
      try {
        await run(stage)
      } catch (error) {
        say(`\n${leaveReports(name, await stage.reports())}`)
        throw error
      } finally {
        await stage.clear()
      }
    },
  })
  return {
    name: 'the built app',
    // They share one cloud, and a browser takes a machine for itself.
    atOnce: 1,
    attacks: ATTACKS.map(attackOf),
    async prepare() {
      await ensureChromium(console.log)
      await ensureLocalDemo()
    },
    async open() {
      stage = await PeerStage.open()
    },
    async close() {
      await stage?.close()
    },
  }
}
