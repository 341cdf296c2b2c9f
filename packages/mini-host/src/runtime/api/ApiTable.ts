import type { MiniPlatform } from '../../pack/distribution'
import type { ApiCall, ApiFault } from '../../protocol'
import { forReport } from '../bridge'
import type { LogicThread } from '../logic/LogicThread'
import { ApiFailure } from './ApiFailure'
import type { Listeners } from './listeners'

/** What an app may give to an asynchronous API, on either platform; `complete` comes after the other two. */
export interface Callbacks {
  readonly success?: (result: object) => void
  readonly fail?: (failure: object) => void
  readonly complete?: (outcome: object) => void
}

type Result = object | undefined | void

interface TableOptions {
  readonly platform: MiniPlatform
  readonly thread: LogicThread
  readonly listeners: Listeners
  readonly delayMs: number
}

/**
 * The members of `wx` or `my`, each in the platform's form.
 * @claim both | An asynchronous API takes success, fail and complete; without any of them it returns a promise. | https://developers.weixin.qq.com/miniprogram/dev/framework/app-service/api.html
 * @claim weapp | Results carry `errMsg`, "NAME:ok" or "NAME:fail REASON". | https://developers.weixin.qq.com/miniprogram/dev/framework/usability/PublicErrno.html
 * @claim alipay | Failures carry `error` and `errorMessage`. | https://opendocs.alipay.com/mini/api
 */
export class ApiTable {
  readonly members: Record<string, unknown> = {}
  private made: ApiCall[] = []
  private readonly faults = new Map<string, { fault: ApiFault; left: number }>()

  constructor(private readonly options: TableOptions) {}

  /** Every call since the start or since it was last told to forget them, in order. */
  get calls(): readonly ApiCall[] {
    return this.made
  }

  /** Begins `calls` anew, for a mini program that serves several tests. */
  forgetCalls(): void {
    this.made = []
  }

  /** Adds an API with success, fail and complete. */
  asynchronous<Options extends object>(
    name: string,
    implementation: (options: Options) => Result | Promise<Result>,
  ): void {
    this.members[name] = (given: Options & Callbacks) => {
      const options = given ?? {}
      this.record(name, [given])
      const outcome = this.outcomeOf(name, async () => implementation(options))
      return this.deliver(options, outcome)
    }
  }

  /** Adds an API that answers at once. */
  synchronous<Given extends readonly unknown[]>(
    name: string,
    implementation: (...given: Given) => unknown,
  ): void {
    this.members[name] = (...given: Given) => {
      this.record(name, given)
      const fault = this.takeFault(name)
      if (fault) throw new Error(`${name}:fail ${fault.reason}`)
      return implementation(...given)
    }
  }

  /** Adds `onEVENT` and `offEVENT`. */
  event(event: string): void {
    const { listeners } = this.options
    this.members[`on${event}`] = (listener: (detail: unknown) => void) => listeners.add(event, listener)
    this.members[`off${event}`] = (listener?: (detail: unknown) => void) => listeners.remove(event, listener)
  }

  /** The same convention for methods of contexts, which are called `CONTEXT.METHOD` in reports and faults. */
  method<Options extends object>(
    name: string,
    options: (Options & Callbacks) | undefined,
    implementation: (options: Options) => Result | Promise<Result>,
  ): void {
    const given = options ?? ({} as Options & Callbacks)
    this.record(name, [options])
    const outcome = this.outcomeOf(name, async () => implementation(given))
    // Methods of contexts return nothing, whether or not they were given callbacks.
    void this.deliver({ ...given, complete: given.complete ?? (() => undefined) }, outcome)
  }

  /** Notes a call for the test; arguments are kept as a copy of what is JSON in them. */
  record(name: string, given: readonly unknown[]): void {
    this.made.push({ name, given: given.map(forReport) })
  }

  /** Makes an API fail, `times` calls from now on; null takes that back. A fault replaces the one before it. */
  setFault(name: string, fault: ApiFault | null): void {
    if (fault) this.faults.set(name, { fault, left: fault.times ?? 1 })
    else this.faults.delete(name)
  }

  /** The fault of an API, which counts as used; null if it is not to fail. */
  takeFault(name: string): ApiFault | null {
    const entry = this.faults.get(name)
    if (!entry) return null
    entry.left -= 1
    if (entry.left <= 0) this.faults.delete(name)
    return entry.fault
  }

  private async outcomeOf(name: string, run: () => Promise<Result>): Promise<{ ok: boolean; value: object }> {
    const fault = this.takeFault(name)
    try {
      if (fault) throw new ApiFailure(fault.reason, fault.code)
      return { ok: true, value: this.successOf(name, (await run()) ?? {}) }
    } catch (error) {
      return { ok: false, value: this.failureOf(name, error) }
    }
  }

  private successOf(name: string, result: object): object {
    return this.options.platform === 'weapp' ? { errMsg: `${lastName(name)}:ok`, ...result } : { ...result }
  }

  private failureOf(name: string, error: unknown): object {
    const reason = error instanceof ApiFailure ? error.reason : String(error)
    const code = error instanceof ApiFailure ? error.code : undefined
    if (this.options.platform === 'alipay') return { error: code ?? 2, errorMessage: reason }
    const codes = code === undefined ? {} : { errno: code, errCode: code }
    return { errMsg: `${lastName(name)}:fail ${reason}`, ...codes }
  }

  private deliver(
    { success, fail, complete }: Callbacks,
    outcome: Promise<{ ok: boolean; value: object }>,
  ): Promise<object> | undefined {
    const arrived = (then: (result: { ok: boolean; value: object }) => void) => {
      void outcome.then((result) => this.options.thread.later(() => then(result), this.options.delayMs))
    }
    if (success || fail || complete) {
      arrived(({ ok, value }) => {
        if (ok) success?.(value)
        else fail?.(value)
        complete?.(value)
      })
      return undefined
    }
    return new Promise((resolve, reject) => {
      arrived(({ ok, value }) => (ok ? resolve(value) : reject(value)))
    })
  }
}

function lastName(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1)
}
