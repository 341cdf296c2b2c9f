import type { CallError } from '../../error/CallError'
import { errorSentence } from '../../locales'
import { pageText } from '../../locales/callPageTexts'
import { isolated } from '../../locales/personName'
import type { CallErrorCode } from '../../machine/terms/errorCode'
import type { CallSnapshot } from '../../machine/terms/snapshot'

/** What a live call has to ask or tell besides its state. */
export interface Prompts {
  /** What went wrong without ending the call, and what can be done about it. */
  readonly trouble: { readonly sentence: string; readonly hint: string | null } | null
  /** The far side's wish. */
  readonly question: string | null
  /** Sound waits for a touch. */
  readonly soundWaits: boolean
  readonly any: boolean
}

/** @param failure - why the last command failed */
export function promptsOf(snapshot: CallSnapshot, failure: CallError | null): Prompts {
  const { notice, noticeLack, typeSwitch, playBlocked, peer } = snapshot
  const code = notice ?? failure?.code ?? null
  const sentence = notice !== null ? errorSentence(notice, noticeLack) : failure?.sentence
  const trouble = code === null || sentence === undefined ? null : { sentence, hint: hintFor(code, snapshot) }
  const name = isolated(peer?.name || peer?.userId || '')
  const question = typeSwitch?.by === 'remote' ? pageText('typeSwitchAsked', { name }) : null
  return {
    trouble,
    question,
    soundWaits: playBlocked,
    any: trouble !== null || question !== null || playBlocked,
  }
}

function hintFor(code: CallErrorCode, { callStatus, type }: CallSnapshot): string | null {
  const canAnswerWithAudio = callStatus === 'called' && type === 2 && code === 'PERMISSION_DENIED'
  return canAnswerWithAudio ? pageText('answerWithAudioHint') : null
}
