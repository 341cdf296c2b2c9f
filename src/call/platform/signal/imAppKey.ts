import type { NimInstance } from './nimInstance'
import { fieldsOf, objectOf, textOf } from './wire/fields'

/**
 * The application key that an IM instance was made with; undefined where it does not show. Every build of the SDK keeps
 * its options, though no typing says so: nothing but a check may depend on it.
 */
export function imAppKey(nim: NimInstance): string | undefined {
  const fields = fieldsOf(nim)
  const options = fields && objectOf(fields, 'options')
  return options && textOf(options, 'appkey', 256)
}
