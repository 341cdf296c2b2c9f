import { type MiniProgram, until } from 'mini-program-host'
import type { CallReport } from '../../../src/call'
import { endSentence } from '../../../src/call/locales'
import type { EndReason } from '../../../src/call/machine/terms/endReason'
import type { Lack } from '../../../src/call/machine/terms/lack'
import type { CallSnapshot } from '../../../src/call/machine/terms/snapshot'
import { forgetEndings, untilEnded } from '../endings'
import { type Rester, restMs } from '../Resting'

const FIRST_PAGE = 'pages/index/index'
export const CALL_PAGE = 'call/pages/call/index'
/** The far side's picture and sound, in WeChat. */
export const REMOTE = 'call-remote-video'
/** More than the odd picture or crackle that was on its way: pictures, or thousandths of the sound's energy. */
const ENOUGH = 5

/** One person with the demo app in WeChat or Alipay. */
export class MiniPhone implements Rester {
  /** @param callPageRoute - where the app has the call page */
  constructor(
    readonly account: string,
    readonly program: MiniProgram,
    private readonly callPageRoute: string = CALL_PAGE,
  ) {}

  async signedIn(): Promise<void> {
    await this.program.reads('demo-status', 'ready')
  }

  async dial(callee: string, kind: 'audio' | 'video'): Promise<void> {
    await this.program.fill('demo-callee', callee)
    await this.program.tap(`demo-dial-${kind}`)
  }

  tap(id: string): Promise<void> {
    return this.program.tap(id)
  }

  /** Waits until the call page shows this status. */
  async callPage(status: string): Promise<void> {
    let shown: unknown = 'no call page'
    await this.program
      .until(`${this.account}'s call page shows ${status}`, async () => {
        shown =
          (await this.isOnTop(this.callPageRoute)) &&
          (await this.program.attribute('call-page', 'class').catch(() => ''))
        return String(shown).split(' ').includes(`call-page--${status}`) ? true : undefined
      })
      .catch((error: Error) => {
        throw new Error(`${error.message}\nIt shows: ${String(shown)}`)
      })
  }

  /** Waits until the call is over for this reason, or for what is lacking, and the page has said so in its sentence. */
  async ended(reason: EndReason, role: 'caller' | 'callee', lack?: Lack): Promise<void> {
    await untilEnded(this.account, this.program.page, endSentence(reason, role, lack))
  }

  /** The same where one of two may be heard first. */
  async endedEither(reasons: readonly EndReason[], role: 'caller' | 'callee'): Promise<void> {
    const sentences = reasons.map((reason) => endSentence(reason, role))
    await untilEnded(this.account, this.program.page, ...sentences)
  }

  /** Waits until the call page has closed and the demo page is the only one; what it says of an end counts as read. */
  async backOnFirstPage(): Promise<void> {
    await this.program.until(`${this.account} is back on the first page`, async () => {
      await this.readEnd()
      return (await this.program.routes()).join() === FIRST_PAGE ? true : undefined
    })
    await this.program.shows('demo-dial-video')
  }

  /** Waits for the sound to be as `playing` says: one tone, or none. */
  async rings(playing: boolean): Promise<void> {
    await this.program.until(`${this.account} ${playing ? 'rings' : 'is silent'}`, async () => {
      const sounds = (await this.program.audio()).filter(({ state }) => state === 'playing')
      return sounds.length === (playing ? 1 : 0) ? true : undefined
    })
  }

  /** Waits until more of the far side came in, in WeChat. */
  async receives(kind: 'video' | 'audio'): Promise<void> {
    const count = async () => {
      const element = (await this.program.liveElements()).find(({ id }) => id === REMOTE)
      return kind === 'video' ? (element?.frames ?? 0) : Math.round((element?.audioEnergy ?? 0) * 1_000)
    }
    let before = await count()
    await this.program.until(`${this.account} receives ${kind}`, async () => {
      const now = await count()
      // An element that was made anew counts from nothing.
      before = Math.min(before, now)
      return now >= before + ENOUGH ? true : undefined
    })
  }

  /** Waits until nothing of a call is left. */
  async letGoOfEverything(): Promise<void> {
    await this.program.until(`${this.account} has nothing open`, async () => {
      const { livePushers, livePlayers, openDevices, audioContexts, peerConnections } =
        await this.program.counts()
      return livePushers + livePlayers + openDevices + audioContexts + peerConnections === 0
        ? true
        : undefined
    })
  }

  /** A problem that nobody asked for is told when it is closed, so it never rests. */
  async comesToRest(): Promise<boolean> {
    if ((await this.program.problems()).length > 0) return false
    return until(
      `${this.account} is at rest`,
      async () => ((await this.isAtRest()) ? true : undefined),
      restMs,
    ).catch(() => false)
  }

  async wake(): Promise<void> {
    await this.program.forgetCalls()
    await forgetEndings(this.program.page)
  }

  /** @throws an error while the app is killed, or has not started yet */
  async snapshot(): Promise<CallSnapshot> {
    // The demo's app says it in this form.
    return (await this.program.askApp('callSnapshot')) as CallSnapshot
  }

  /** A program that does not answer has none. */
  async report(): Promise<CallReport | null> {
    const told = await this.program.askApp('callReport').catch(() => null)
    // The demo's app says it in this form.
    return (told ?? null) as CallReport | null
  }

  close(): Promise<void> {
    return this.program.close()
  }

  /** The page of a call that is over may wait to be read. */
  private async readEnd(): Promise<void> {
    if (!(await this.isOnTop(this.callPageRoute))) return
    const look = String(await this.program.attribute('call-page', 'class').catch(() => ''))
    // It may go by itself meanwhile.
    if (look.split(' ').includes('call-page--ended'))
      await this.program.tap('call-back').catch(() => undefined)
  }

  private async isAtRest(): Promise<boolean> {
    await this.readEnd()
    if ((await this.program.routes()).join() !== FIRST_PAGE) return false
    const { openDevices, audioContexts, peerConnections } = await this.program.counts()
    if (openDevices + audioContexts + peerConnections > 0) return false
    return (await this.program.text('demo-status')) === 'ready'
  }

  private async isOnTop(route: string): Promise<boolean> {
    // An app may have its calls in a folder within another.
    return (await this.program.routes()).at(-1)?.endsWith(route) === true
  }
}
