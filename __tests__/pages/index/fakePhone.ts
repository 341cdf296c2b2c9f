import { setLocale } from '@/call'
import { callHistory } from '@/call/history'
import { launch } from '@/launch'
import { createTestCall } from '../../call/engine/fakes/createTestCall'
import { FakeNim } from '../../call/platform/signal/fakeNim'

type Handler = (status: unknown) => void

/** The login of an IM instance, as far as the demo uses it. */
class FakeLogin {
  readonly asked: string[] = []
  failure: unknown = null
  private user = ''
  private readonly handlers = new Set<Handler>()

  getLoginUser = () => this.user
  getLoginStatus = () => (this.user === '' ? 0 : 1)
  getCurrentLoginClient = () => null

  async login(account: string, token: string): Promise<void> {
    this.asked.push(`login ${account} ${token}`)
    this.tell(2)
    if (this.failure !== null) {
      this.tell(0)
      throw this.failure
    }
    this.user = account
    this.tell(1)
  }

  async logout(): Promise<void> {
    this.asked.push(`logout ${this.user}`)
    this.user = ''
    this.tell(0)
  }

  on(_name: string, handler: Handler): void {
    this.handlers.add(handler)
  }

  off(_name: string, handler: Handler): void {
    this.handlers.delete(handler)
  }

  get listenerCount(): number {
    return this.handlers.size
  }

  private tell(status: number): void {
    this.handlers.forEach((handler) => handler(status))
  }
}

/** Stands in for src/phone.ts, the one place where the demo meets the network: a real call object on fake ports. */
export const login = new FakeLogin()
export const nim = { ...new FakeNim().instance, V2NIMLoginService: login }
export const test = createTestCall({
  makeHistory: (heard) =>
    callHistory()({
      call: heard,
      nim,
      log: (_level, text, cause) => {
        throw new Error(`${text}: ${String(cause)}`)
      },
    }),
})
export const call = test.call
/** What listens as long as there is an app. */
export const listensAlways = login.listenerCount
setLocale(launch.locale)

let invites = 0

/** Bob calls, every time anew. */
export function ring(): void {
  invites += 1
  test.signal.tell({
    type: 'signal.invited',
    invitedAt: test.clock.now(),
    offline: false,
    invite: {
      callId: `call-${invites}`,
      requestId: `request-${invites}`,
      channelId: `room-${invites}`,
      channelName: `rtc-${invites}`,
      roomName: `call-${invites}`,
      from: 'bob',
      type: 2,
      attachment: '',
      timeout: 30_000,
      glare: true,
      group: false,
    },
  })
}
