import type { Pictures } from '../../ports'
import { pictureAddress } from './pictureAddress'

/** Pictures as a mini program may show them: it has no way to look into a file, and draws outside of its own script. */
export const miniPictures: Pictures = {
  load: async (address, hosts) => pictureAddress(address, hosts),
  dispose: () => undefined,
}
