import type { EndReason } from '../machine/terms/endReason'
import type { CallErrorCode } from '../machine/terms/errorCode'
import type { CallRole } from '../machine/terms/identity'
import type { Lack } from '../machine/terms/lack'
import { en } from './en'
import type { Messages, PageTexts } from './messages'
import { zhCN } from './zhCN'

/** The languages there are. */
export type Locale = 'zh-CN' | 'en'

/** The name of a text on a page. */
export type TextKey = keyof PageTexts

const LANGUAGES: Readonly<Record<Locale, Messages>> = { 'zh-CN': zhCN, en }

let current: Locale = 'zh-CN'

/**
 * Chooses the language of the call pages and of every sentence for people. Takes effect at the next drawing.
 * @param locale - a language tag; one that is not there falls back to the same language (`zh-TW` to `zh-CN`), else `en`
 */
export function setLocale(locale: string): void {
  current = resolve(locale)
}

/** The language chosen last; a media page in a web-view is told it, since it has a choice of its own. */
export function getLocale(): Locale {
  return current
}

/** A text of the pages in the current language; `{word}` in it is replaced by the param of that name. */
export function text(key: TextKey, params: Readonly<Record<string, string>> = {}): string {
  return LANGUAGES[current].page[key].replace(/\{(\w+)\}/g, (hole, name: string) => params[name] ?? hole)
}

/**
 * What to tell a person of an error: what happened, why (what is lacking, if that is known), and what to do.
 * @param code - `CallError.code`, or `notice` of a snapshot
 * @param lack - `CallError.lack`, or `noticeLack`
 * @returns a sentence in the language chosen last
 */
export function errorSentence(code: CallErrorCode, lack: Lack | null = null): string {
  return lack === null ? LANGUAGES[current].errors[code] : LANGUAGES[current].lacks[lack]
}

/**
 * Why a call is over, as told to one of its sides.
 * @param reason - `endReason` of `lastCall`
 * @param role - of the side that is told
 * @param lack - `lack` of `lastCall`
 * @returns a line without a full stop, in the language chosen last
 */
export function endSentence(reason: EndReason, role: CallRole, lack?: Lack): string {
  // A line of its own, like a title: without the full stop.
  if (lack !== undefined) return LANGUAGES[current].lacks[lack].replace(/[.。]$/, '')
  const sentence = LANGUAGES[current].ends[reason]
  return typeof sentence === 'string' ? sentence : sentence[role]
}

function resolve(locale: string): Locale {
  return locale.toLowerCase().split(/[-_]/)[0] === 'zh' ? 'zh-CN' : 'en'
}
