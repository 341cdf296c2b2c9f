import type { BrowserContext, Page } from 'playwright-core'
import type { PosedLocale } from './posedCall'

const DAY = 86_400_000
const MINUTE = 60_000

/** A row of what the device keeps, in the order that `history/keptBook.ts` writes. */
type Row = readonly [
  id: string,
  userId: string,
  name: string,
  incoming: 0 | 1,
  type: 1 | 2,
  outcome: number,
  duration: number,
  at: number,
  unread: 0 | 1,
  seen: 0 | 1,
]

/** One of everything that there is to say, over some days. */
export function variedCalls(now: number): readonly Row[] {
  const kinds: readonly (readonly [
    name: string,
    incoming: 0 | 1,
    type: 1 | 2,
    outcome: number,
    duration: number,
    ago: number,
  ])[] = [
    ['李小白', 1, 2, 1, 0, 5 * MINUTE],
    ['Carol Baker', 0, 2, 0, 754, 40 * MINUTE],
    ['王医生', 1, 1, 3, 0, 90 * MINUTE],
    ['Bartholomew Featherstonehaugh the Younger', 1, 2, 2, 0, DAY],
    ['李小白', 0, 1, 1, 0, DAY + 20 * MINUTE],
    ['Dave', 1, 1, 5, 65, 2 * DAY],
    ['erin', 0, 2, 4, 0, 3 * DAY],
    ['李小白', 1, 2, 4, 0, 10 * DAY],
    ['frank', 0, 2, 6, 0, 400 * DAY],
  ]
  return kinds.map(([name, incoming, type, outcome, duration, ago], index) => [
    `room-${index}`,
    name.toLowerCase(),
    name,
    incoming,
    type,
    outcome,
    duration,
    now - ago,
    index === 0 ? 1 : 0,
    1,
  ])
}

/** So many calls, one every twenty minutes. */
export function manyCalls(count: number, now: number): readonly Row[] {
  return Array.from({ length: count }, (_, index): Row => {
    const incoming = index % 3 === 0 ? 1 : 0
    return [
      `room-${index}`,
      `p${index % 7}`,
      `Person ${index}`,
      incoming,
      2,
      index % 5,
      0,
      now - index * 20 * MINUTE,
      0,
      1,
    ]
  })
}

/** Opens the demo app of somebody whose device keeps these calls, and waits for the list. */
export async function openHistory(
  context: BrowserContext,
  origin: string,
  {
    account,
    locale,
    rows,
  }: { readonly account: string; readonly locale: PosedLocale; readonly rows: readonly Row[] },
): Promise<Page> {
  const page = await context.newPage()
  const book = JSON.stringify({ version: 1, clearedTo: 0, gone: [], rows })
  await page.addInitScript(([key, text]) => localStorage.setItem(key, JSON.stringify({ data: text })), [
    `taro-nertc-call.history.${account}`,
    book,
  ] as const)
  await page.goto(`${origin}/?account=${account}&locale=${locale}`)
  await page
    .locator(rows.length === 0 ? '.call-history__none' : '.call-past__call')
    .first()
    .waitFor()
  return page
}
