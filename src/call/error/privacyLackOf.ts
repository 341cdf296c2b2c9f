import type { PrivacyLack } from '../machine/terms/privacyLack'

/**
 * WeChat's words and numbers (`errMsg`, `errno`). 103, which some of its requests fail with where the agreement is refused,
 * stands for a refused permission as well, and says nothing here. See
 * https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/PrivacyAuthorize.html and
 * https://developers.weixin.qq.com/miniprogram/dev/framework/usability/PublicErrno.html.
 */
const UNDECLARED = { words: /privacy agreement|privacy usage|privacy pop-?up/i, numbers: [112, 1025, 1026] }
const UNAGREED = { words: /privacy permission/i, numbers: [104] }

/** What of the privacy guide a request of WeChat's failed for; null where it failed for another reason. */
export function privacyLackOf(thrown: unknown): PrivacyLack | null {
  if (typeof thrown !== 'object' || thrown === null) return null
  const { errMsg, errno } = { errMsg: '', errno: null, ...thrown }
  const speaksOf = ({ words, numbers }: { words: RegExp; numbers: readonly number[] }) =>
    words.test(String(errMsg)) || numbers.includes(Number(errno))
  if (speaksOf(UNDECLARED)) return 'privacyDeclaration'
  return speaksOf(UNAGREED) ? 'privacyAgreement' : null
}
