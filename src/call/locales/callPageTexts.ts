import { callPageTextOf, filled } from './index'
import type { CallPageTexts } from './messages'

// What only the call page says: a file of its own, so that it goes with the page and not with the first package, as the
// other texts do.

const zhCN: CallPageTexts = {
  cameraOff: '摄像头已关',
  cancel: '取消',
  acceptAudio: '语音接听',
  hangUp: '挂断',
  mute: '静音',
  unmute: '取消静音',
  stopCamera: '关摄像头',
  startCamera: '开摄像头',
  useEarpiece: '用听筒',
  useSpeaker: '用扬声器',
  microphoneOn: '麦克风已开',
  microphoneOff: '麦克风已关',
  cameraOn: '摄像头已开',
  flip: '翻转',
  speakerOn: '扬声器已开',
  speakerOff: '扬声器已关',
  switchToAudio: '转语音',
  switchToVideo: '转视频',
  minimise: '收起',
  swapPictures: '切换大小画面',
  typeSwitchAsked: '{name}想切换到视频通话',
  agree: '同意',
  refuse: '拒绝',
  resumeSound: '点击恢复声音',
  answerWithAudioHint: '也可以先用语音接听。',
  noCall: '当前没有通话',
  videoCallWith: '与{name}的视频通话',
  audioCallWith: '与{name}的语音通话',
  connected: '已接通',
  back: '返回',
  done: '关闭',
  callAgain: '再次呼叫',
  callBack: '回拨',
  writeMessage: '发消息',
  lasted: '通话时长 {duration}',
}

const en: CallPageTexts = {
  cameraOff: 'Camera off',
  cancel: 'Cancel',
  acceptAudio: 'Voice only',
  hangUp: 'Hang up',
  mute: 'Mute',
  unmute: 'Unmute',
  stopCamera: 'Stop video',
  startCamera: 'Start video',
  useEarpiece: 'Earpiece',
  useSpeaker: 'Speaker',
  microphoneOn: 'Microphone on',
  microphoneOff: 'Microphone off',
  cameraOn: 'Camera on',
  flip: 'Flip',
  speakerOn: 'Speaker on',
  speakerOff: 'Speaker off',
  switchToAudio: 'To voice',
  switchToVideo: 'To video',
  minimise: 'Minimise',
  swapPictures: 'Swap pictures',
  typeSwitchAsked: '{name} would like to switch to video',
  agree: 'Agree',
  refuse: 'Not now',
  resumeSound: 'Tap for sound',
  answerWithAudioHint: 'You can also answer with voice only.',
  noCall: 'There is no call',
  videoCallWith: 'Video call with {name}',
  audioCallWith: 'Voice call with {name}',
  connected: 'Connected',
  back: 'Back',
  done: 'Close',
  callAgain: 'Call again',
  callBack: 'Call back',
  writeMessage: 'Message',
  lasted: 'Lasted {duration}',
}

/** These texts in the languages that are there by themselves. */
export const CALL_PAGE_TEXTS = { 'zh-CN': zhCN, en } as const

/** Such a text in the current language; `{word}` in it is replaced by the param of that name. */
export function pageText(key: keyof CallPageTexts, params: Readonly<Record<string, string>> = {}): string {
  return filled(callPageTextOf(key, CALL_PAGE_TEXTS), params)
}
