import type { InvitePush } from '../../ports'
import type { NimCallParams } from '../nimInstance'

/**
 * A push in the service's words. The payload is JSON, with the field of each maker's channel by the names in
 * https://doc.yunxin.163.com/messaging/server-apis/DQyNjc5NjE?platform=server; whether the call counts in the number on the
 * app's icon is said beside it.
 * @param config - what is said of the invite besides
 */
export function encodePush(
  push: InvitePush | null,
  config: NimCallParams['signallingConfig'],
): Pick<NimCallParams, 'pushConfig' | 'signallingConfig'> {
  if (push === null) return { pushConfig: { pushEnabled: false }, signallingConfig: config }
  const { title, content, sound, badge = true, payload } = push
  const whole =
    sound === undefined ? payload : { ...payload, apsField: { ...Object(payload?.apsField), sound } }
  return {
    pushConfig: {
      pushEnabled: true,
      pushTitle: title,
      pushContent: content,
      pushPayload: whole && JSON.stringify(whole),
    },
    signallingConfig: { ...config, unreadEnabled: badge },
  }
}
