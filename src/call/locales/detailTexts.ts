import { filled, partTexts } from './index'
import type { DetailTexts } from './partTexts'

// What only the call page says, and only to who looks closely: a file of its own, so that it goes with the page and not
// with the first package, as the other texts do.

const zhCN: DetailTexts = {
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
}

const en: DetailTexts = {
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

const ja: DetailTexts = {
  networks: '自分のネットワーク：{self}。相手のネットワーク：{remote}。',
  networkUnknown: '不明',
  networkGood: '良好',
  networkFair: '普通',
  networkPoor: '不安定',
  networkWorst: '非常に不安定',
  details: '通話の詳細を表示',
  detailsTitle: '通話の詳細',
  ownNetwork: '自分のネットワーク',
  theirNetwork: '相手のネットワーク',
  roundTrip: '往復遅延',
  sent: '送信',
  received: '受信',
  sound: '音声',
  picture: '映像',
  size: '映像サイズ',
  frameRate: 'フレームレート',
  loss: 'パケット損失',
  room: 'ルーム',
  closeDetails: '閉じる',
  copyReport: 'レポートをコピー',
  saveReport: 'レポートを保存',
  handOverReport: 'レポートを送信',
  reportCall: '問題を報告',
  reportCopied: 'コピーしました',
  reportSaved: '保存しました',
  reportHandedOver: '送信しました',
}

/** These texts in each language that the package has. */
export const DETAIL_TEXTS = { 'zh-CN': zhCN, en, ja } as const

/** The name of one of these texts. */
export type DetailKey = keyof DetailTexts

/** Such a text in the current language; `{word}` in it is replaced by the param of that name. */
export function detail(key: DetailKey, params: Readonly<Record<string, string>> = {}): string {
  return filled(partTexts('details', DETAIL_TEXTS)[key], params)
}
