import type { PastOutcome } from '../engine/pastCalls'
import { getLocale, type Locale } from '../locales'

/** How each outcome is told: `in` to who was called, `out` to who called. */
type Outcomes = Readonly<Record<PastOutcome, { readonly in: string; readonly out: string }>>

/** Every text of the list of past calls; `{word}` is replaced. They stand here, and not with the others, to come with it. */
export interface HistoryTexts {
  readonly list: string
  readonly all: string
  readonly missed: string
  readonly edit: string
  readonly done: string
  readonly deleteAll: string
  readonly deleteAllAsked: string
  readonly delete: string
  /** The same of one call, for who does not see it: `{call}`. */
  readonly deleteSpoken: string
  readonly cancel: string
  readonly none: string
  readonly noneMissed: string
  readonly loading: string
  readonly older: string
  readonly failed: string
  readonly tryAgain: string
  /** `{reason}`: why the service could not be told. */
  readonly deletedHereOnly: string
  readonly audio: string
  readonly video: string
  readonly outcome: Outcomes
  /** A whole row, said: `{type} {name} {day} {time} {outcome}`. */
  readonly spoken: { readonly in: string; readonly out: string }
  /** `{minutes}`, `{seconds}`. */
  readonly lasted: string
  readonly lastedSeconds: string
  readonly today: string
  readonly yesterday: string
  /** From Sunday on. */
  readonly weekdays: readonly string[]
  readonly months: readonly string[]
  /** `{day} {month} {year}`. */
  readonly date: string
  readonly dateOfYear: string
}

const zhCN: HistoryTexts = {
  list: '通话记录',
  all: '全部',
  missed: '未接',
  edit: '编辑',
  done: '完成',
  deleteAll: '全部删除',
  deleteAllAsked: '删除全部通话记录？',
  delete: '删除',
  deleteSpoken: '删除：{call}',
  cancel: '取消',
  none: '还没有通话',
  noneMissed: '没有未接来电',
  loading: '正在加载',
  older: '查看更早的通话',
  failed: '更早的通话没有加载成功',
  tryAgain: '重试',
  deletedHereOnly: '仅在本机删除。{reason}',
  audio: '语音通话',
  video: '视频通话',
  outcome: {
    answered: { in: '已接听', out: '已接通' },
    missed: { in: '未接来电', out: '无人接听' },
    cancelled: { in: '对方已取消', out: '已取消' },
    refused: { in: '已拒绝', out: '对方已拒绝' },
    busy: { in: '忙线未接', out: '对方忙线' },
    elsewhere: { in: '已在其他设备接听', out: '已在其他设备拨打' },
    failed: { in: '未能接通', out: '未能接通' },
  },
  spoken: {
    in: '{name}打来的{type}，{day}{time}，{outcome}。点按回拨。',
    out: '打给{name}的{type}，{day}{time}，{outcome}。点按再次呼叫。',
  },
  lasted: '{minutes}分{seconds}秒',
  lastedSeconds: '{seconds}秒',
  today: '今天',
  yesterday: '昨天',
  weekdays: ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'],
  months: ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'],
  date: '{month}月{day}日',
  dateOfYear: '{year}年{month}月{day}日',
}

const en: HistoryTexts = {
  list: 'Past calls',
  all: 'All',
  missed: 'Missed',
  edit: 'Edit',
  done: 'Done',
  deleteAll: 'Delete all',
  deleteAllAsked: 'Delete all past calls?',
  delete: 'Delete',
  deleteSpoken: 'Delete: {call}',
  cancel: 'Cancel',
  none: 'No calls yet',
  noneMissed: 'No missed calls',
  loading: 'Loading',
  older: 'Show older calls',
  failed: 'Older calls did not load',
  tryAgain: 'Try again',
  deletedHereOnly: 'Deleted on this device only. {reason}',
  audio: 'Voice call',
  video: 'Video call',
  outcome: {
    answered: { in: 'Answered', out: 'Answered' },
    missed: { in: 'Missed', out: 'No answer' },
    cancelled: { in: 'Cancelled by them', out: 'Cancelled' },
    refused: { in: 'Declined', out: 'Declined by them' },
    busy: { in: 'Missed while busy', out: 'They were busy' },
    elsewhere: { in: 'Answered on another device', out: 'Made on another device' },
    failed: { in: 'Not connected', out: 'Not connected' },
  },
  spoken: {
    in: '{type} from {name}, {day} at {time}: {outcome}. Tap to call back.',
    out: '{type} to {name}, {day} at {time}: {outcome}. Tap to call again.',
  },
  lasted: '{minutes} min {seconds} s',
  lastedSeconds: '{seconds} s',
  today: 'Today',
  yesterday: 'Yesterday',
  weekdays: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  date: '{day} {month}',
  dateOfYear: '{day} {month} {year}',
}

/** The language of the texts: the one chosen last, English where that is an app's own. */
export function historyLanguage(): Locale {
  return getLocale() === 'zh-CN' ? 'zh-CN' : 'en'
}

/** The texts in that language. */
export function historyTexts(): HistoryTexts {
  return historyLanguage() === 'zh-CN' ? zhCN : en
}

/** A text with its `{words}` replaced. */
export function filled(template: string, words: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (hole, word: string) => words[word] ?? hole)
}
