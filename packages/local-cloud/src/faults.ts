/** Requests of devices that a fault can meet. */
export const FAULT_REQUESTS = [
  'call',
  'callSetup',
  'joinRoom',
  'acceptInvite',
  'rejectInvite',
  'cancelInvite',
  'closeRoom',
  'leaveRoom',
  'sendControl',
  'getRoomInfo',
  'sendMessage',
] as const

/** Pushes to devices that a fault can meet. */
export const FAULT_PUSHES = [
  'invite',
  'accept',
  'reject',
  'cancel',
  'close',
  'join',
  'leave',
  'control',
  'multiClient',
  'record',
] as const

/** A request as an order names it, which is how the link's table of commands names it. */
export type FaultRequest = (typeof FAULT_REQUESTS)[number]
/**
 * A push as an order names it. Signalling events go by their kind; `multiClient` is what an account's other devices are
 * told of its answer to an invite, `record` a message that carries a call record.
 */
export type FaultPush = (typeof FAULT_PUSHES)[number]

/** What goes wrong. A push has no answer, so `error` is for requests only. */
export type FaultAction =
  | { readonly action: 'drop' }
  | { readonly action: 'duplicate' }
  | { readonly action: 'delay'; readonly ms: number }
  | { readonly action: 'error'; readonly code: number }

/** What can go wrong with a push. */
export type PushFaultAction = Exclude<FaultAction, { readonly action: 'error' }>

interface Meeting {
  /** Whose request, or whom the push is for; anybody's if absent. */
  readonly account?: string
  /** How often; once if absent. */
  readonly times?: number
}

/**
 * An order: the next requests, or pushes, of this name go wrong. A request that is dropped or gets an `error` is not
 * carried out; a duplicate is carried out twice.
 */
export type FaultOrder = Meeting &
  (
    | ({ readonly on: 'request'; readonly name: FaultRequest } & FaultAction)
    | ({ readonly on: 'push'; readonly name: FaultPush } & PushFaultAction)
  )

interface Armed {
  readonly order: FaultOrder
  left: number
}

/** The faults that were asked for and have not happened yet. The oldest that fits goes first. */
export class Faults {
  private armed: Armed[] = []

  /** Has a fault wait for its request or push, behind those that were asked for before. */
  add(order: FaultOrder): void {
    this.armed.push({ order, left: order.times ?? 1 })
  }

  /** The fault that this request of `account` meets, used up by asking; null if none. */
  forRequest(name: string, account: string): FaultAction | null {
    const order = this.take((armed) => armed.on === 'request' && armed.name === name, account)
    return order?.on === 'request' ? order : null
  }

  /** The fault that this push to `account` meets, used up by asking; null if none. */
  forPush(name: FaultPush, account: string): PushFaultAction | null {
    const order = this.take((armed) => armed.on === 'push' && armed.name === name, account)
    return order?.on === 'push' ? order : null
  }

  /** How many that were asked for have not happened yet. */
  get left(): number {
    return this.armed.reduce((sum, { left }) => sum + left, 0)
  }

  /** Calls off what has not happened yet. What is being delayed already still comes. */
  clear(): void {
    this.armed = []
  }

  private take(fits: (order: FaultOrder) => boolean, account: string): FaultOrder | null {
    const found = this.armed.find(({ order }) => fits(order) && (order.account ?? account) === account)
    if (!found) return null
    found.left -= 1
    if (found.left === 0) this.armed = this.armed.filter((armed) => armed !== found)
    return found.order
  }
}
