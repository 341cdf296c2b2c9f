import type { EndReason } from '../machine/terms/endReason'
import type { CallErrorCode } from '../machine/terms/errorCode'
import type { CallRole } from '../machine/terms/identity'
import type { Lack } from '../machine/terms/lack'
import { en } from './en'
import type { CallPageTexts, CallTexts, OurTexts, PageTexts, TextChanges } from './messages'
import type { PartLanguage, PartTexts } from './partTexts'
import { zhCN } from './zhCN'

export type { CallTexts, EndSentence, PageTexts, TextChanges } from './messages'
export type {
  ByDirection,
  DetailTexts,
  DeviceTexts,
  HistoryTexts,
  OutcomeTexts,
  PartLanguage,
  PartTexts,
  ScreenTexts,
} from './partTexts'

/** The languages that are there by themselves. */
export type Locale = 'zh-CN' | 'en'

/** The name of a text that is said on more pages than the call's. */
export type TextKey = keyof OurTexts['page']

/** Words of the app's own. */
export interface OwnTexts {
  /**
   * Languages besides `zh-CN` and `en`, or in place of them, by their tags: all of `CallTexts` each, of which the compiler
   * asks for every text. `ja` is there to be imported from `taro-nertc-call/locales/ja`.
   */
  readonly languages?: Readonly<Record<string, CallTexts>>
  /** Single texts in other words, by the tag of the language they are for. */
  readonly texts?: Readonly<Record<string, TextChanges>>
}

const OURS: Readonly<Record<Locale, OurTexts>> = { 'zh-CN': zhCN, en }

let languages: Readonly<Record<string, OurTexts>> = OURS
let changes: Readonly<Record<string, TextChanges>> = {}
let current = 'zh-CN'

/** Takes words of the app's own, in place of those before. */
export function setTexts({ languages: added = {}, texts = {} }: OwnTexts): void {
  languages = { ...OURS, ...added }
  changes = texts
}

/**
 * Chooses the language of the call pages and of every sentence for people. Takes effect at the next drawing.
 * @param locale - a language tag; one that is not there falls back to the same language (`zh-TW` to `zh-CN`), else `en`
 */
export function setLocale(locale: string): void {
  current = resolve(locale)
}

/** The language chosen last; a media page in a web-view is told it, since it has a choice of its own. */
export function getLocale(): string {
  return current
}

/** Whether the language chosen last is written from the right. */
export function isRightToLeft(): boolean {
  return /^(ar|dv|fa|he|ps|ug|ur|yi)\b/.test(current)
}

/** A text in the current language; `{word}` in it is replaced by the param of that name. */
export function text(key: TextKey, params: Readonly<Record<string, string>> = {}): string {
  return filled(said('page', key), params)
}

/**
 * What to tell a person of an error: what happened, why (what is lacking, if that is known), and what to do.
 * @param code - `CallError.code`, or `notice` of a snapshot
 * @param lack - `CallError.lack`, or `noticeLack`
 * @returns a sentence in the language chosen last
 */
export function errorSentence(code: CallErrorCode, lack: Lack | null = null): string {
  return lack === null ? said('errors', code) : said('lacks', lack)
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
  if (lack !== undefined) return said('lacks', lack).replace(/[.。]$/, '')
  const sentence = said('ends', reason)
  return typeof sentence === 'string' ? sentence : sentence[role]
}

/**
 * What a part says that not every app shows, in the current language. Its own texts stand beside it, to be loaded with it.
 * @param ours - what it says in the languages that the package has
 */
export function partTexts<P extends keyof PartTexts>(
  part: P,
  ours: Readonly<Record<PartLanguage, PartTexts[P]>>,
): PartTexts[P] {
  // A language may come from code that nobody compiles, or that was written when there were fewer parts.
  const { parts = 'en' }: { readonly parts?: PartLanguage | Partial<PartTexts> } = languages[current] ?? en
  const own: Partial<PartTexts[P]> | undefined = changes[current]?.parts?.[part]
  return { ...(typeof parts === 'string' ? ours[parts] : (parts[part] ?? ours.en)), ...own }
}

/**
 * A text that only the call page says, in the current language. Ours stand in a file beside this one, to be loaded with it.
 * @param ours - what it is in the languages that are there by themselves
 */
export function callPageTextOf(
  key: keyof CallPageTexts,
  ours: Readonly<Record<Locale, CallPageTexts>>,
): string {
  const language = languages[current] ?? en
  // A language of the app's has all texts.
  const { [key]: own }: Partial<PageTexts> = language.page
  return changes[current]?.page?.[key] ?? own ?? ours[language === zhCN ? 'zh-CN' : 'en'][key]
}

/** A text with its `{words}` replaced by the params of these names. */
export function filled(template: string, params: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (hole, name: string) => params[name] ?? hole)
}

/** What is said by more than a part, in other words. */
type Changed = { readonly [G in Exclude<keyof OurTexts, 'parts'>]?: Partial<OurTexts[G]> }

function said<G extends keyof Changed, K extends keyof OurTexts[G]>(group: G, key: K): OurTexts[G][K] {
  const changed: Changed | undefined = changes[current]
  const own: Partial<OurTexts[G]> | undefined = changed?.[group]
  return own?.[key] ?? (languages[current] ?? en)[group][key]
}

function resolve(locale: string): string {
  const wanted = locale.toLowerCase().split(/[-_]/)
  const tags = Object.keys(languages)
  const parts = (tag: string) => tag.toLowerCase().split('-')
  return (
    tags.find((tag) => parts(tag).join() === wanted.join()) ??
    tags.find((tag) => parts(tag)[0] === wanted[0]) ??
    'en'
  )
}
