import { wxAdapters } from 'nim-web-sdk-ng/dist/esm/nim'
import { withSafeStorage } from '../host/sdkStorage'

/** What the IM SDK needs of a WeChat mini program. */
export const imAdapters: () => object = () => withSafeStorage(wxAdapters())
