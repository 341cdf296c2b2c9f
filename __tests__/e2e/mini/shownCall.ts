import type { MiniProgram, WebPage } from 'mini-program-host'
import { until } from 'mini-program-host/until'
import { AUDIBLE } from '../calls/probed'
import type { Pair } from './killed'
import { mediaPage, seesIn } from './mediaPage'
import type { MiniPhone } from './MiniPhone'

/** What shows a call once it is answered, and takes its taps: in Alipay the page in the web-view. */
export async function shownIn(phone: MiniPhone): Promise<MiniProgram | WebPage> {
  return isAlipay(phone) ? mediaPage(phone) : phone.program
}

/** Waits until more of the far side's pictures came in. */
export async function sees(phone: MiniPhone): Promise<void> {
  await (isAlipay(phone) ? seesIn(await mediaPage(phone)) : phone.receives('video'))
}

/** Waits until more of the far side's sound came in. */
export async function hears(phone: MiniPhone): Promise<void> {
  await (isAlipay(phone) ? hearsIn(await mediaPage(phone)) : phone.receives('audio'))
}

/** Waits until more sound came in on both sides. */
export async function bothHear({ mini, far }: Pair): Promise<void> {
  await Promise.all([far.hearsSound(), hears(mini)])
}

/** Waits until more pictures and more sound came in on both sides. */
export async function bothSeeAndHear(pair: Pair): Promise<void> {
  await Promise.all([pair.far.sees(), sees(pair.mini), bothHear(pair)])
}

async function hearsIn({ frame }: WebPage): Promise<void> {
  const energy = async () => (await frame.evaluate(() => window.probe.received())).energy
  const before = await energy()
  await until('sound in the media page', async () => ((await energy()) > before + AUDIBLE ? true : undefined))
}

function isAlipay({ program }: MiniPhone): boolean {
  return program.platform === 'alipay'
}
