import type { Locale } from '@/call'
import { launch } from '../../launch'

interface Texts {
  readonly title: string
  readonly localCloud: string
  readonly yunxinCloud: string
  readonly noAppKey: string
  readonly signIn: string
  readonly signInHint: string
  readonly switchAccount: string
  readonly account: string
  readonly token: string
  readonly offline: string
  readonly loggingIn: string
  readonly ready: string
  /** What the SDK said follows. */
  readonly signInFailed: string
  readonly kicked: string
  readonly dial: string
  readonly callee: string
  readonly noCallee: string
  readonly audio: string
  readonly video: string
  readonly timeout: string
  readonly ms: string
  readonly timeoutRange: string
  readonly ownPage: string
  readonly ownPageHint: string
  readonly history: string
  readonly noHistory: string
  readonly ownTitle: string
  readonly accept: string
  readonly reject: string
  readonly hangUp: string
  /** By CallStatus. */
  readonly callStatus: Readonly<Record<'idle' | 'calling' | 'called' | 'connecting' | 'inCall', string>>
  /** By the number of the record's status; `in` as the callee sees it, `out` as the caller does. */
  readonly outcome: Readonly<Record<1 | 2 | 3 | 4 | 5, { readonly in: string; readonly out: string }>>
}

const zhCN: Texts = {
  title: '一对一通话',
  localCloud: '本地云',
  yunxinCloud: '云信',
  noAppKey: '构建时没有提供 YUNXIN_APP_KEY，无法登录云信。可以用 CALL_CLOUD=local 构建，使用本地云。',
  signIn: '登录',
  signInHint: '在两个窗口里登录不同的账号，就可以互相呼叫。',
  switchAccount: '切换账号',
  account: '账号',
  token: '登录凭证（token）',
  offline: '未登录',
  loggingIn: '登录中',
  ready: '已登录',
  signInFailed: '登录失败：',
  kicked: '账号已在别处登录',
  dial: '呼叫',
  callee: '对方账号',
  noCallee: '请填写对方账号。',
  audio: '语音通话',
  video: '视频通话',
  timeout: '振铃时长',
  ms: '毫秒',
  timeoutRange: '振铃时长须在 1000 到 120000 毫秒之间。',
  ownPage: '用应用自己的界面',
  ownPageHint: '不打开通话页，在本页显示通话',
  history: '通话记录',
  noHistory: '还没有通话',
  ownTitle: '应用自己的通话界面',
  accept: '接听',
  reject: '拒绝',
  hangUp: '挂断',
  callStatus: {
    idle: '空闲',
    calling: '正在呼叫',
    called: '来电',
    connecting: '正在接通',
    inCall: '通话中',
  },
  outcome: {
    1: { in: '已接通', out: '已接通' },
    2: { in: '对方已取消', out: '已取消' },
    3: { in: '已拒绝', out: '对方已拒绝' },
    4: { in: '未接来电', out: '无人接听' },
    5: { in: '忙线未接', out: '对方忙线' },
  },
}

const en: Texts = {
  title: 'One-to-one calls',
  localCloud: 'Local cloud',
  yunxinCloud: 'Yunxin',
  noAppKey:
    'Built without YUNXIN_APP_KEY: signing in to Yunxin cannot work. Build with CALL_CLOUD=local instead.',
  signIn: 'Sign in',
  signInHint: 'Sign in with another account in a second window, and call each other.',
  switchAccount: 'Switch account',
  account: 'Account',
  token: 'Token',
  offline: 'Signed out',
  loggingIn: 'Signing in',
  ready: 'Signed in',
  signInFailed: 'Could not sign in: ',
  kicked: 'The account was signed in elsewhere',
  dial: 'Call',
  callee: 'Whom to call',
  noCallee: 'Please say whom to call.',
  audio: 'Voice call',
  video: 'Video call',
  timeout: 'Rings for',
  ms: 'ms',
  timeoutRange: 'A call rings for 1,000 to 120,000 ms.',
  ownPage: "The app's own page",
  ownPageHint: 'Leaves the call page closed and shows the call here',
  history: 'Past calls',
  noHistory: 'No calls yet',
  ownTitle: "The app's own call page",
  accept: 'Accept',
  reject: 'Decline',
  hangUp: 'Hang up',
  callStatus: {
    idle: 'Idle',
    calling: 'Calling',
    called: 'Incoming call',
    connecting: 'Connecting',
    inCall: 'In a call',
  },
  outcome: {
    1: { in: 'Answered', out: 'Answered' },
    2: { in: 'Cancelled by them', out: 'Cancelled' },
    3: { in: 'Declined', out: 'Declined by them' },
    4: { in: 'Missed', out: 'No answer' },
    5: { in: 'Missed while busy', out: 'They were busy' },
  },
}

const LANGUAGES: Readonly<Record<Locale, Texts>> = { 'zh-CN': zhCN, en }

/** What the demo page says, in the language it was opened in. */
export const texts = LANGUAGES[launch.locale]
