import { accountOf } from '../../../machine/terms/account'
import { LONGEST_ID } from './extension'
import { textOf, type Fields } from './fields'

/** The account in a field, as everything in here has it. Every account that comes over the wire is read by this. */
export function accountIn(fields: Fields, key: string): string | undefined {
  const account = textOf(fields, key, LONGEST_ID)
  return account && accountOf(account)
}
