import type { TextKey } from '../../locales'
import type { CallSnapshot, Reach } from '../../machine/terms/snapshot'

const REACH: Readonly<Record<Reach, TextKey>> = {
  ringing: 'remoteRings',
  offline: 'remoteOffline',
  untold: 'remoteUntold',
}

/**
 * What the page says of a live call besides its buttons, the most urgent first.
 * @param waitsLong - it may have rung on the far side for long
 * @param mutedTalk - this side talks, and nobody hears it
 */
export function hintsOf(snapshot: CallSnapshot, waitsLong = false, mutedTalk = false): readonly TextKey[] {
  const { callStatus, type, channelId, answering, reach } = snapshot
  switch (callStatus) {
    case 'idle':
      return []
    case 'calling':
      if (reach !== null) return [REACH[reach]]
      if (channelId === null) return ['dialling']
      return [waitsLong ? 'noAnswerYet' : 'waitingForAnswer']
    case 'called':
      return [answering ? 'answering' : type === 2 ? 'invitesToVideo' : 'invitesToAudio']
    case 'connecting':
      return ['connecting']
    case 'inCall':
      return mutedTalk ? ['talkingMuted', ...hintsInCall(snapshot)] : hintsInCall(snapshot)
  }
}

function hintsInCall({
  type,
  reconnecting,
  returning,
  weakNetwork,
  remote,
  typeSwitch,
}: CallSnapshot): readonly TextKey[] {
  if (returning === 'self') return ['comingBack']
  if (reconnecting) return [weakNetwork === 'remote' ? 'remoteReconnecting' : 'reconnecting']
  if (returning === 'remote') return ['remoteComingBack']
  const hints: TextKey[] = []
  if (weakNetwork !== null) hints.push(weakNetwork === 'self' ? 'weakNetwork' : 'remoteNetworkWeak')
  if (typeSwitch?.by === 'self') hints.push('typeSwitchWaiting')
  // Nothing is known of a far side that is not there, and a side that comes back has its streams a moment later. So has one
  // that has begun to show its screen.
  const isDark = !remote.cameraOn && !remote.screenOn
  if (remote.entered && type === 2 && isDark) hints.push('remoteCameraOff')
  if (remote.entered && !remote.microphoneOn) hints.push('remoteMuted')
  return hints
}
