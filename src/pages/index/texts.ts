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
  /** An account follows. */
  readonly loggingIn: string
  /** An account follows. */
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
  /** How many calls were missed since somebody has looked. */
  readonly unread: (count: number) => string
  readonly ownTitle: string
  readonly accept: string
  readonly reject: string
  readonly hangUp: string
  /** By CallStatus. */
  readonly callStatus: Readonly<Record<'idle' | 'calling' | 'called' | 'connecting' | 'inCall', string>>
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
  unread: (count) => `${count} 个未读`,
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
  loggingIn: 'Signing in as',
  ready: 'Signed in as',
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
  unread: (count) => `${count} new`,
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
}

const LANGUAGES: Readonly<Record<Locale, Texts>> = { 'zh-CN': zhCN, en }

/** What the demo page says, in the language it was opened in. */
export const texts = LANGUAGES[launch.locale]
