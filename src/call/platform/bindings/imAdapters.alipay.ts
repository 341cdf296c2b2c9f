import { aliAdapters } from 'nim-web-sdk-ng/dist/esm/nim'
import { withSafeStorage } from '../host/sdkStorage'

/** What the IM SDK needs of an Alipay mini program. */
export const imAdapters: () => object = () => withSafeStorage(aliAdapters())
