import { getLocale } from './index'

// What only the call page says, and only to who looks closely: a file of its own, so that it goes with the page and not
// with the first package, as the other texts do.

const zhCN = {
  networks: '你的网络：{self}。对方的网络：{remote}。',
  networkUnknown: '未知',
  networkGood: '良好',
  networkFair: '一般',
  networkPoor: '较差',
  networkWorst: '很差',
  details: '查看通话详情',
  detailsTitle: '通话详情',
  ownNetwork: '你的网络',
  theirNetwork: '对方的网络',
  roundTrip: '往返时延',
  sent: '发送',
  received: '接收',
  sound: '声音',
  picture: '画面',
  size: '画面大小',
  frameRate: '帧率',
  loss: '丢包率',
  room: '房间',
  closeDetails: '关闭',
  copyReport: '复制报告',
  saveReport: '下载报告',
  handOverReport: '提交报告',
  reportCall: '反馈问题',
  reportCopied: '已复制',
  reportSaved: '已下载',
  reportHandedOver: '已提交',
} as const

/** The name of one of these texts. */
export type DetailKey = keyof typeof zhCN

const en: Readonly<Record<DetailKey, string>> = {
  networks: 'Your network: {self}. The other side’s network: {remote}.',
  networkUnknown: 'unknown',
  networkGood: 'good',
  networkFair: 'fair',
  networkPoor: 'poor',
  networkWorst: 'very poor',
  details: 'Show call details',
  detailsTitle: 'Call details',
  ownNetwork: 'Your network',
  theirNetwork: 'Their network',
  roundTrip: 'Round trip',
  sent: 'Sent',
  received: 'Received',
  sound: 'Sound',
  picture: 'Picture',
  size: 'Picture size',
  frameRate: 'Frame rate',
  loss: 'Lost',
  room: 'Room',
  closeDetails: 'Close',
  copyReport: 'Copy report',
  saveReport: 'Download report',
  handOverReport: 'Send report',
  reportCall: 'Report',
  reportCopied: 'Copied',
  reportSaved: 'Downloaded',
  reportHandedOver: 'Sent',
}

/** These texts in each language. */
export const DETAIL_TEXTS = { 'zh-CN': zhCN, en } as const

/** Such a text in the current language, in English where that is an app's own; `{word}` in it is replaced by the param of that name. */
export function detail(key: DetailKey, params: Readonly<Record<string, string>> = {}): string {
  const texts: Readonly<Record<DetailKey, string>> = getLocale() === 'zh-CN' ? zhCN : en
  return texts[key].replace(/\{(\w+)\}/g, (hole, name: string) => params[name] ?? hole)
}
