import type { CloudState } from 'yunxin-local-cloud'
import type { Counts } from 'mini-program-host'
import type { Phone } from '../calls/Phone'
import type { ExpectedRecord } from '../Stage'
import type { MiniPhone } from './MiniPhone'
import type { MiniPlatform, MiniStage } from './MiniStage'
import { shownIn } from './shownCall'

interface Row {
  readonly platform: MiniPlatform
  readonly mini: string
  readonly far: string
  readonly calls: number
}

interface Pair {
  readonly platform: MiniPlatform
  /** The one in the mini program. */
  readonly mini: MiniPhone
  readonly far: Phone
}

/**
 * So many audio calls between `mini` in a mini program and `far` on H5, dialled and hung up by turns; afterwards there is
 * no more in the mini program than after the first, and one record for each.
 */
export async function callInARow(stage: MiniStage, { platform, mini, far, calls }: Row): Promise<void> {
  const pair = { platform, mini: await stage.phone(platform, mini), far: await stage.h5(far) }
  const expected: ExpectedRecord[] = []
  let afterFirst: Counts | undefined
  for (let count = 1; count <= calls; count += 1) {
    const miniDials = count % 2 === 1
    const miniHangsUp = count % 4 < 2
    await callOnce(pair, miniDials, miniHangsUp)
    const [from, to] = miniHangsUp ? [mini, far] : [far, mini]
    expected.push({ from, to, type: 1, status: 1 })
    afterFirst ??= await pair.mini.program.counts()
  }
  const ofPair = ({ records }: CloudState) =>
    records.filter(({ from, to }) => [from, to].includes(mini) && [from, to].includes(far))
  const state = await stage.state('the records', (seen) => ofPair(seen).length >= calls)
  expect(ofPair(state).map(({ from, to, type, status }) => ({ from, to, type, status }))).toEqual(expected)
  expect(await grownSince(afterFirst, pair.mini)).toEqual([])
}

/** What there is more of than before, once it has had time to go: the SDK clears some of its timers later. */
async function grownSince(before: Counts | undefined, { program }: MiniPhone): Promise<readonly string[]> {
  const first = before === undefined ? new Map<string, number>() : countsByName(before)
  let grown: readonly string[] = []
  const isAsBefore = async () => {
    const now = [...countsByName(await program.counts())]
    grown = now.filter(([what, count]) => count > (first.get(what) ?? 0)).map(([what, n]) => `${n} ${what}`)
    return grown.length === 0 ? true : undefined
  }
  // What is there more of says more than that it was waited for.
  await program.until('nothing more is left than after the first call', isAsBefore).catch(() => undefined)
  return grown
}

async function callOnce(
  { platform, mini, far }: Pair,
  miniDials: boolean,
  miniHangsUp: boolean,
): Promise<void> {
  const [caller, callee] = miniDials ? [mini, far] : [far, mini]
  await caller.dial(callee.account, 'audio')
  await callee.callPage('called')
  await callee.tap('call-accept')
  const page = await shownIn(mini)
  await far.callPage('inCall')
  await Promise.all([far.hearsSound(), platform === 'weapp' ? mini.receives('audio') : undefined])
  await (miniHangsUp ? page : far).tap('call-hangup')
  await Promise.all([mini.backOnFirstPage(), far.backOnFirstPage()])
  await mini.letGoOfEverything()
}

function countsByName({ listeners, ...others }: Counts): ReadonlyMap<string, number> {
  return new Map([...Object.entries<number>(others), ...Object.entries(listeners)])
}
