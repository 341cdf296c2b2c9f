import { privacyLackOf } from '../../error/privacyLackOf'
import type { PrivacyLack } from '../../machine/terms/privacyLack'
import { messageOf } from './messageOf'
import type { MiniTaro } from './miniTaro'

/** How WeChat says that its user has said no, where it asked for nothing but the agreement. */
const SAID_NO = /deny|disagree|cancel/i

/**
 * Has the user agree to the privacy guide, where they have not yet: in the app's own dialogue if it listens to
 * `onNeedPrivacyAuthorization`, which is for one listener and never taken here, else in WeChat's. A device is withheld
 * without it also where it was allowed long ago, as when the guide has changed.
 * @returns what is lacking; null where nothing is, or where this WeChat knows of no guide (before base library 2.32.3)
 */
export async function agreeToPrivacy(
  taro: Pick<MiniTaro, 'requirePrivacyAuthorize'>,
): Promise<PrivacyLack | null> {
  try {
    await new Promise<unknown>((resolve, reject) => {
      if (taro.requirePrivacyAuthorize === undefined) return resolve(null)
      const asked = taro.requirePrivacyAuthorize({ success: resolve, fail: reject })
      // Taro may make a promise of it, whose failure is the same.
      Promise.resolve(asked).catch(reject)
    })
    return null
  } catch (thrown) {
    // What fails for another reason stands in nobody's way: what asks for the device says so itself.
    return privacyLackOf(thrown) ?? (SAID_NO.test(messageOf(thrown)) ? 'privacyAgreement' : null)
  }
}
