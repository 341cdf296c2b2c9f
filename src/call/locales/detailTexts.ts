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
}

/** These texts in each language. */
export const DETAIL_TEXTS = { 'zh-CN': zhCN, en } as const

/** Such a text in the current language, in English where that is an app's own; `{word}` in it is replaced by the param of that name. */
export function detail(key: DetailKey, params: Readonly<Record<string, string>> = {}): string {
  const texts: Readonly<Record<DetailKey, string>> = getLocale() === 'zh-CN' ? zhCN : en
  return texts[key].replace(/\{(\w+)\}/g, (hole, name: string) => params[name] ?? hole)
}
