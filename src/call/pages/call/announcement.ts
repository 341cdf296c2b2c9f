import type { Prompts } from '../../components/prompts/promptsOf'
import { endSentence, text, type TextKey } from '../../locales'
import { pageText } from '../../locales/callPageTexts'
import { isolated } from '../../locales/personName'
import type { CallSnapshot } from '../../machine/terms/snapshot'

/** What a screen reader calls the page: with whom the call is, and how it stands. */
export function titleOf(snapshot: CallSnapshot): string {
  const { callStatus, type, lastCall } = snapshot
  const peer = snapshot.peer ?? lastCall?.peer
  const name = isolated(peer?.name || peer?.userId || '')
  if (callStatus === 'called') return `${name} ${text(type === 2 ? 'invitesToVideo' : 'invitesToAudio')}`
  return pageText((snapshot.type ?? lastCall?.type) === 2 ? 'videoCallWith' : 'audioCallWith', { name })
}

/** What is said of the call to who does not look at the page, as it changes. */
export function announcementOf(
  snapshot: CallSnapshot,
  hints: readonly TextKey[],
  { trouble, question, soundWaits }: Prompts,
): { readonly words: string; readonly urgent: string } {
  const { callStatus, lastCall, connectedAt } = snapshot
  if (callStatus === 'idle') {
    const end = lastCall === null ? '' : endSentence(lastCall.endReason, lastCall.role, lastCall.lack)
    return { words: '', urgent: end }
  }
  const connected = connectedAt !== null && hints.length === 0 ? [pageText('connected')] : []
  const urgent = [trouble?.sentence, trouble?.hint, question, soundWaits ? pageText('resumeSound') : null]
  return {
    words: [...connected, ...hints.map((hint) => text(hint))].join(' '),
    urgent: urgent.filter((word) => typeof word === 'string').join(' '),
  }
}
