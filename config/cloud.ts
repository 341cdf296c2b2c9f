const DEFAULT_LOCAL_ADDRESS = 'http://127.0.0.1:5180'
const ORIGIN = /^https?:\/\/[^/?#\s]+$/

interface Surroundings {
  readonly [name: string]: string | undefined
}

/**
 * Which cloud the demo app is built for; the names are declared in types/build-constants.d.ts.
 *
 * - `CALL_CLOUD=local`: the local cloud. An H5 page asks the server it came from; a mini program has no such server and
 *   asks `CALL_CLOUD_ADDRESS` (http://127.0.0.1:5180 unless set).
 * - otherwise Yunxin's, with the application key in `YUNXIN_APP_KEY`.
 *
 * `CALL_MEDIA_PAGE` is where an Alipay mini program finds the media page of the H5 build; the local cloud serves it.
 */
export function cloudConstants(environment: Surroundings = process.env): Record<string, string> {
  const { CALL_CLOUD, CALL_CLOUD_ADDRESS, CALL_MEDIA_PAGE, TARO_ENV, YUNXIN_APP_KEY } = environment
  if (CALL_CLOUD !== undefined && !['', 'local', 'yunxin'].includes(CALL_CLOUD)) {
    throw new Error(`CALL_CLOUD is "${CALL_CLOUD}"; it is "local", "yunxin", or not set`)
  }
  const preset = TARO_ENV === 'h5' ? '' : DEFAULT_LOCAL_ADDRESS
  const address = (CALL_CLOUD_ADDRESS || preset).replace(/\/+$/, '')
  if (address !== '' && !ORIGIN.test(address)) {
    throw new Error(`CALL_CLOUD_ADDRESS is "${address}"; it is like ${DEFAULT_LOCAL_ADDRESS}`)
  }
  return {
    DEMO_CLOUD: JSON.stringify(CALL_CLOUD === 'local' ? 'local' : 'yunxin'),
    DEMO_CLOUD_ADDRESS: JSON.stringify(address),
    DEMO_MEDIA_PAGE: JSON.stringify(CALL_MEDIA_PAGE ?? ''),
    DEMO_APP_KEY: JSON.stringify(YUNXIN_APP_KEY ?? ''),
  }
}
