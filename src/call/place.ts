// Written in by the plugin of the package, for an app that has its subpackage elsewhere. An app with a copy of these
// sources has no plugin, and neither of them.
declare const TARO_NERTC_CALL_PAGE: string
declare const TARO_NERTC_CALL_MEDIA_PAGE: string

/** Where the call page is, unless `createCall` is told. */
export const CALL_PAGE =
  typeof TARO_NERTC_CALL_PAGE === 'undefined' ? '/call/pages/call/index' : TARO_NERTC_CALL_PAGE

/** Alipay: where the media page of the H5 build is, unless `createCall` is told; undefined where nobody says. */
export const MEDIA_PAGE =
  typeof TARO_NERTC_CALL_MEDIA_PAGE === 'undefined' ? undefined : TARO_NERTC_CALL_MEDIA_PAGE
