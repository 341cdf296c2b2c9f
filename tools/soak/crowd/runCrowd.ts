import { Crowd, type CrowdHabits } from './Crowd'

/** A crowd, and the bad minute it has. */
export interface CrowdOptions extends CrowdHabits {
  /** How long the service is away, in ms. */
  readonly outage: number
  /** Within how long everybody is connected again, in ms: as the IM SDK decides. */
  readonly backWithin: number
  readonly onStep?: (step: string) => void
}

/** What the service and the clients have gone through. */
export interface CrowdResult {
  /** Requests a second before the outage: the mean, and the most in one second. */
  readonly usual: number
  readonly usualPeak: number
  /** The most in one second after it, and how long (s) until there were no more than a fifth above the usual. */
  readonly peak: number
  readonly calmAfter: number
  /** Sides in a connected call when it began, and sides whose connected call ended without anybody wanting that. */
  readonly talking: number
  readonly lost: number
  /** Calls that have connected, and records that were written. */
  readonly connected: number
  readonly records: number
  /** Rooms and unsent messages that are left when all is over. */
  readonly rooms: number
  readonly unsent: number
  /** KB that one idle client takes; NaN where no garbage can be collected. */
  readonly memory: number
  /** Microseconds of processor time for one request and all that it brings about. */
  readonly cpu: number
  /** Requests in each second, until no more calls begin. */
  readonly asked: readonly number[]
  /** What the requests were for: in a second as usual, and in one of the ten busiest after the outage. */
  readonly kinds: readonly { readonly what: string; readonly usual: number; readonly busy: number }[]
}

/** Before anything is measured there are as many calls as there usually are: so many mean lengths of a call, in ms. */
const WARM_UPS = 3
const USUAL = 60_000
/** After the outage. */
const AFTER = 180_000
/** Until whatever still waits has been told, in ms. */
const DRAIN = 400_000
/** Seconds that are averaged where it is asked whether all is calm. */
const CALM_OVER = 10
/** So many of the busiest seconds are looked at for what was asked in them. */
const BUSIEST = 10

/** Lets a crowd call, takes the service away from it, and gives it back. */
export async function runCrowd(options: CrowdOptions): Promise<CrowdResult> {
  const { users, talk, outage, backWithin, onStep = () => undefined } = options
  const before = heapInUse()
  const crowd = new Crowd(options)
  await crowd.clock.pass(5_000)
  const memory = (heapInUse() - before) / users / 1_024
  const { service, clock } = crowd
  const secondsNow = () => Math.floor((clock.now() - began) / 1_000)
  const began = clock.now() - 5_000
  const cpuBefore = process.cpuUsage()

  onStep('calls begin')
  crowd.begin()
  await clock.pass(WARM_UPS * talk)
  onStep('as usual')
  const from = secondsNow()
  await clock.pass(USUAL)
  const usualSeconds = secondsOf(service.asked, from, secondsNow())
  const talking = crowd.talking
  onStep('the service is away')
  await crowd.outage(outage, backWithin)
  onStep('it is back')
  const back = secondsNow()
  await clock.pass(AFTER)
  const afterSeconds = secondsOf(service.asked, back, secondsNow())
  const cpu = process.cpuUsage(cpuBefore)
  onStep('calls end')
  const end = secondsNow()
  crowd.stop()
  for (const { call } of crowd.sides)
    if (call.getSnapshot().callStatus !== 'idle') call.hangUp().catch(() => undefined)
  await clock.pass(DRAIN)

  const usual = sum(usualSeconds) / usualSeconds.length
  return {
    usual,
    usualPeak: Math.max(...usualSeconds),
    peak: Math.max(...afterSeconds),
    calmAfter: calmAfter(afterSeconds, usual * 1.2),
    talking,
    lost: crowd.lost,
    connected: crowd.connected,
    records: service.records,
    rooms: service.rooms.size,
    unsent: crowd.sides.filter(({ engine }) => engine.hasUnsent).length,
    memory,
    cpu: (cpu.user + cpu.system) / sum(service.asked.map(countOf)),
    asked: secondsOf(service.asked, 0, end),
    kinds: kindsOf(
      service.asked.slice(from, from + usualSeconds.length),
      busiest(service.asked.slice(back, end)),
    ),
  }
}

type Asked = ReadonlyMap<string, number>

function secondsOf(asked: readonly Asked[], from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, second) => countOf(asked[from + second]))
}

function countOf(asked: Asked = new Map()): number {
  return sum([...asked.values()])
}

function busiest(asked: readonly Asked[]): readonly Asked[] {
  return [...asked].sort((one, other) => countOf(other) - countOf(one)).slice(0, BUSIEST)
}

function kindsOf(usual: readonly Asked[], busy: readonly Asked[]): CrowdResult['kinds'] {
  const meanOf = (seconds: readonly Asked[], what: string) =>
    sum(seconds.map((asked) => asked?.get(what) ?? 0)) / seconds.length
  const whats = [...new Set([...usual, ...busy].flatMap((asked) => [...(asked?.keys() ?? [])]))]
  return whats.map((what) => ({ what, usual: meanOf(usual, what), busy: meanOf(busy, what) }))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, each) => all + (each ?? 0), 0)
}

function calmAfter(seconds: readonly number[], limit: number): number {
  const isCalm = (_: number, at: number) => sum(seconds.slice(at, at + CALM_OVER)) / CALM_OVER <= limit
  return seconds.findIndex(isCalm)
}

function heapInUse(): number {
  if (globalThis.gc === undefined) return NaN
  globalThis.gc()
  return process.memoryUsage().heapUsed
}
