import type { CallReport } from '../../src/call'

/** Somebody's device that can serve one test after another. */
export interface Rester {
  readonly account: string
  /** Whether it is as it was before its test, or soon is: signed in, no call, on the first page. */
  comesToRest(): Promise<boolean>
  /** Forgets what it has heard and done. */
  wake(): Promise<void>
  /** What has happened to its calls; null where the device cannot be asked for it. */
  report(): Promise<CallReport | null>
  close(): Promise<void>
}

/** How long a device is given for it: it may first have to close a page that shows why a call has ended. Whoever takes longer is opened anew. */
export const restMs = (): number => 5_000

interface Used<T> {
  readonly kind: string
  readonly phone: T
  /** Whether another test may have it. */
  readonly lasting: boolean
}

/**
 * The devices of a stage: those in use, and those at rest between two tests, which are signed in. Loading and signing in
 * costs more than many a call. Of one account no device is at rest while a test uses another one.
 */
export class Resting {
  private used: readonly Used<Rester>[] = []
  private readonly atRest = new Map<string, Rester>()

  /**
   * The device of this kind that is at rest, or one that `open` makes.
   * @param lasting whether it is like any other of its kind; if not, it serves this test alone
   */
  async take<T extends Rester>(
    kind: string,
    account: string,
    lasting: boolean,
    open: () => Promise<T>,
  ): Promise<T> {
    const key = `${kind} ${account}`
    // What was put there under this key is what `open` made under it.
    const resting = lasting ? (this.atRest.get(key) as T | undefined) : undefined
    if (resting) this.atRest.delete(key)
    await this.closeAtRest(account)
    await resting?.wake()
    const phone = resting ?? (await open())
    this.used = [...this.used, { kind, phone, lasting }]
    return phone
  }

  /**
   * What has happened to the calls of the devices in use, each by its account and kind; of several of one account and kind
   * the later ones by a number as well. Who does not answer keeps nobody waiting for long.
   */
  async reports(): Promise<ReadonlyMap<string, CallReport>> {
    const nameOf = ({ kind, phone: { account } }: Used<Rester>) => `${account}-${kind}`
    const asked = this.used.map(async (each, at) => {
      const namesakes = this.used.slice(0, at).filter((other) => nameOf(other) === nameOf(each)).length
      const name = namesakes === 0 ? nameOf(each) : `${nameOf(each)}-${namesakes + 1}`
      return [name, await inTime(each.phone.report())] as const
    })
    const told = await Promise.all(asked)
    return new Map(told.flatMap(([name, report]) => (report === null ? [] : [[name, report] as const])))
  }

  /** Puts those at rest that can be, and closes the others. @throws the first error of a device that is closed */
  async putAway(): Promise<void> {
    const { used } = this
    this.used = []
    const outcomes = await Promise.allSettled(
      used.map(async ({ kind, phone, lasting }) => {
        const key = `${kind} ${phone.account}`
        const first = used.find(({ phone: { account } }) => account === phone.account)
        if (lasting && first?.phone === phone && (await phone.comesToRest())) this.atRest.set(key, phone)
        else await phone.close()
      }),
    )
    for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason
  }

  /** Closes what is at rest, of one account or of all. */
  async closeAtRest(account?: string): Promise<void> {
    const closing = [...this.atRest].filter(([, phone]) => account === undefined || phone.account === account)
    closing.forEach(([key]) => this.atRest.delete(key))
    await Promise.all(closing.map(([, phone]) => phone.close()))
  }
}

/** The report, or null where a device does not tell it within the time that it has for coming to rest. */
async function inTime(report: Promise<CallReport | null>): Promise<CallReport | null> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), restMs())
  })
  try {
    return await Promise.race([report, late])
  } finally {
    clearTimeout(timer)
  }
}
