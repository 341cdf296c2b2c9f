import { partTexts } from '../../locales'
import type { ScreenTexts } from '../../locales/partTexts'

// What only a browser's call page says: a file of its own, so that it goes with that page.

// Up to six buttons stand side by side in a narrow window: what is seen is short, and what is heard begins with it. The
// Japanese words may be broken at \u200b, which nobody sees or hears.
const zhCN: ScreenTexts = {
  share: '共享屏幕',
  shareInFull: '共享屏幕',
  stopSharing: '停止共享',
  screenShared: '屏幕共享中',
}

const en: ScreenTexts = {
  share: 'Share',
  shareInFull: 'Share screen',
  stopSharing: 'Stop share',
  screenShared: 'screen is shared',
}

const ja: ScreenTexts = {
  share: '画面を\u200b共有',
  shareInFull: '画面を\u200b共有',
  stopSharing: '共有を\u200b停止',
  screenShared: '画面を共有中',
}

/** These texts in each language that the package has. */
export const SCREEN_TEXTS = { 'zh-CN': zhCN, en, ja } as const

/** Such a text in the current language. */
export function screenText(key: keyof ScreenTexts): string {
  return partTexts('screen', SCREEN_TEXTS)[key]
}
