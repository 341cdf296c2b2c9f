import { browserAdapters } from 'nim-web-sdk-ng/dist/esm/nim'
import { withoutStorageErrors, withSafeStorage } from '../host/sdkStorage'

/** What the IM SDK needs of a browser. */
export const imAdapters: () => object = () => withSafeStorage(withoutStorageErrors(window, browserAdapters))
