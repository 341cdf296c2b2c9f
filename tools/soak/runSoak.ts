import type { EndReason } from '../../src/call/machine/terms/endReason'
import { Chance } from './Chance'
import { SoakClock } from './SoakClock'
import { SoakMedia } from './SoakMedia'
import { SoakService } from './SoakService'
import { SoakSide } from './SoakSide'

/** How long a run is, and how bad its network. The same options make the same calls. */
export interface SoakOptions {
  readonly calls: number
  readonly seed: number
  /** The share of messages that something happens to, of 1. */
  readonly faults: number
  /** How many rows the table has. */
  readonly rows: number
  readonly onRow?: (row: SoakRow) => void
}

/** What is held after so many calls, with every side idle. */
export interface SoakRow {
  readonly calls: number
  /** MB after a garbage collection; the latest that is known where there is none to be had. */
  readonly heap: number
  readonly timers: number
  readonly sessions: number
  readonly listeners: number
  readonly unsent: number
  readonly rooms: number
  readonly records: number
}

/** What a run has come to; whether that is good is for the reader of it to say. */
export interface SoakResult {
  readonly rows: readonly SoakRow[]
  readonly ends: ReadonlyMap<EndReason, number>
  /** Calls that have ended, each counted once: of two that cross, one may be over before the other arrives. */
  readonly ended: number
  /** Calls after which a side was not idle within the longest time a call may take. */
  readonly stuck: number
}

/** The longest that a call, and all that is still to be told of it, may take, in ms. */
const LONGEST = 300_000

/** Makes calls between two sides, one after another, in every way and with messages lost, doubled and late. */
export async function runSoak(options: SoakOptions): Promise<SoakResult> {
  const { calls, seed, faults, onRow } = options
  const clock = new SoakClock()
  const chance = new Chance(seed)
  const service = new SoakService(clock, chance, { share: faults })
  const media = new SoakMedia(clock, chance)
  const sides = [
    new SoakSide('alice', clock, service, media),
    new SoakSide('bob', clock, service, media),
  ] as const
  await clock.pass(5_000)
  const timersAtRest = clock.pending
  const rows: SoakRow[] = []
  let stuck = 0

  const look = (done: number) => {
    const row: SoakRow = {
      calls: done,
      heap: heapInUse(),
      timers: clock.pending - timersAtRest,
      sessions: media.sessions,
      listeners: media.listeners + service.listeners - sides.length,
      unsent: sides.filter(({ engine }) => engine.hasUnsent).length,
      rooms: media.rooms.size,
      records: service.records,
    }
    rows.push(row)
    onRow?.(row)
  }

  for (let done = 1; done <= calls; done++) {
    await oneCall(sides, clock, media, chance)
    for (let waited = 0; !sides.every(({ isIdle }) => isIdle); waited += 10_000) {
      await clock.pass(10_000)
      if (waited < LONGEST) continue
      stuck += 1
      break
    }
    // What is still on its way from this call meets the next one, except where the books are made up.
    const isRow = done % Math.ceil(calls / options.rows) === 0 || done === calls
    if (isRow) {
      await clock.pass(60_000)
      look(done)
    }
    service.rooms.clear()
  }
  const ends = new Map<EndReason, number>()
  for (const side of sides)
    side.ends.forEach((count, reason) => ends.set(reason, (ends.get(reason) ?? 0) + count))
  const ended = sides.reduce((sum, { endedAsCaller }) => sum + endedAsCaller, 0)
  return { rows, ends, ended, stuck }
}

async function oneCall(
  [alice, bob]: readonly [SoakSide, SoakSide],
  clock: SoakClock,
  media: SoakMedia,
  chance: Chance,
): Promise<void> {
  const [caller, callee] = chance.happens(0.5) ? [alice, bob] : [bob, alice]
  dial(caller, callee, chance)
  if (chance.happens(0.1)) {
    await clock.pass(chance.upTo(300))
    dial(callee, caller, chance)
  }
  await clock.pass(chance.upTo(2_000))
  const next = chance.of(['accept', 'accept', 'accept', 'accept', 'reject', 'cancel', 'nothing'])
  if (next === 'accept') callee.call.accept().catch(ignored)
  if (next === 'reject') callee.call.reject().catch(ignored)
  if (next === 'cancel') caller.call.cancel().catch(ignored)
  await clock.pass(chance.upTo(8_000))
  if (chance.happens(0.05)) media.shake()
  await clock.pass(chance.upTo(10_000))
  for (const side of chance.of([[caller], [callee], [caller, callee]])) side.call.hangUp().catch(ignored)
  await clock.pass(500)
}

function dial(from: SoakSide, to: SoakSide, chance: Chance): void {
  from.call.call({ userId: to.account, type: chance.of([1, 2]) }).catch(ignored)
}

/** The app's side of it: what was refused, the table of ends tells. */
function ignored(): void {
  return undefined
}

function heapInUse(): number {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed / 2 ** 20
}
