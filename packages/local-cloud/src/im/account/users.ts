import type { Clock } from '../../contracts'
import type { Handlers } from '../handler'
import type { Outbox } from '../link/outbox'
import { PUSH } from '../wire/commands'
import { decodeProperty, encodeProperty, type Fields, type Property, text } from '../wire/property'
import { USER } from '../wire/tables'
import { accountName, type Accounts } from './accounts'

type Profile = Fields<typeof USER>

/** Names, avatars and the like. */
export class Users {
  private readonly changed = new Map<string, Profile>()
  private readonly createTime: number

  constructor(
    private readonly accounts: Accounts,
    private readonly clock: Clock,
  ) {
    this.createTime = clock.now()
  }

  /** How an account is called where somebody is to read it. */
  nameOf(account: string): string {
    return text(this.profile(account).name) ?? account
  }

  /** The account's profile in the numbers of the wire. */
  toProperty(account: string): Property {
    return encodeProperty(USER, this.profile(account))
  }

  /** Writes what a request brings into the account's profile and returns the time of the change. */
  update(account: string, param: unknown): number {
    const updateTime = this.clock.now()
    this.changed.set(account, {
      ...this.changed.get(account),
      ...decodeProperty(USER, param),
      account,
      createTime: this.createTime,
      updateTime,
    })
    return updateTime
  }

  /** Forgets what was changed: everybody is called as at the start again. */
  clear(): void {
    this.changed.clear()
  }

  /**
   * Answers who asks for profiles, leaving out accounts that do not exist, and who changes its own: that account's
   * other devices are told.
   */
  requests(outbox: Outbox): Handlers {
    const find = (ids: unknown) => {
      const asked = Array.isArray(ids) ? ids.map((id) => accountName(String(id))) : []
      const known = asked.filter((id) => this.accounts.exists(id))
      return [known.map((account) => this.toProperty(account))]
    }
    return {
      getUsers: (_device, [ids]) => find(ids),
      getUsersBefore: (_device, [ids]) => find(ids),
      updateProfile: (device, [param]) => {
        const updateTime = this.update(device.account, param)
        outbox.toOthersOf(device, {
          command: PUSH.myProfileChanged,
          body: [this.toProperty(device.account)],
        })
        return [updateTime]
      },
    }
  }

  private profile(account: string): Profile {
    return {
      account,
      name: account.charAt(0).toUpperCase() + account.slice(1),
      createTime: this.createTime,
      updateTime: this.createTime,
      ...this.changed.get(account),
    }
  }
}
