import type { Clock, Dispose } from '../../ports'
import type { MiniClient, MiniJoinOptions } from './sdk'
import { within } from '../within'

/**
 * How long entering may take, in ms: a first connection that is refused is tried again after seven seconds. The call
 * itself waits no longer for both to be there.
 */
const ENTER_WAIT = 15_000

/** How long `leave` waits for the service to be told, in ms. */
const LEAVE_WAIT = 3_000

interface Around {
  readonly clock: Clock
  readonly log: (text: string, cause?: unknown) => void
}

/** One client's stay in the media room: how it comes in, and that it goes for good. */
export class RoomStay {
  /** A join that the SDK has not answered yet. */
  private entering: Promise<unknown> | null = null
  private cameBack: () => void = () => undefined

  constructor(
    private readonly client: MiniClient,
    private readonly around: Around,
  ) {}

  /**
   * Comes in.
   * @returns the channel's id; 0 where the SDK came in at its second try, and did not tell it
   * @throws what the SDK failed with; CallError TIMEOUT after 15 s
   */
  async enter(options: MiniJoinOptions): Promise<number> {
    const joined = this.client.join(options).then(({ cid }) => Number(cid))
    // Where the gateway refuses the first connection, `join` never ends, and the SDK comes in by reconnecting.
    const cameBack = new Promise<number>((resolve) => (this.cameBack = () => resolve(0)))
    this.entering = joined
    const entered = Promise.race([joined, cameBack])
    const cid = await within(this.around.clock, 'joining the media room', entered, { wait: ENTER_WAIT })
    this.entering = null
    return cid
  }

  /** The SDK says that it has reconnected. */
  reconnected(): void {
    this.cameBack()
  }

  /** Goes, also in the middle of a join. Waits 3 s at most for the service to be told; never fails. */
  async leave(): Promise<void> {
    const { client, entering } = this
    const { clock, log } = this.around
    if (entering !== null) this.breakOff(entering)
    const left = leave(client).catch((thrown: unknown) => log('leaving the media room failed', thrown))
    let stopTimer: Dispose = () => undefined
    await Promise.race([left, new Promise<void>((resolve) => (stopTimer = clock.after(LEAVE_WAIT, resolve)))])
    stopTimer()
  }

  /**
   * A `leave` that comes while the SDK asks where the gateway is only makes it forget that it is in the room: it goes on,
   * comes in and stays, and leaves no more. Nobody listens to this client otherwise by now.
   */
  private breakOff(entering: Promise<unknown>): void {
    const end = () => {
      try {
        this.client.destroy()
      } catch (thrown) {
        this.around.log('breaking off a join failed', thrown)
      }
    }
    this.client.on('willreconnect', end)
    this.client.on('reconnected', end)
    entering.then(end, end)
  }
}

/** The SDK throws rather than rejects where it never got to a socket. */
async function leave(client: MiniClient): Promise<void> {
  await client.leave()
}
