import { setTitle } from '../pages/titleBar'
import { ApiFailure } from './ApiFailure'
import type { Premises, Room } from './Room'

interface Texts {
  readonly title?: string
  readonly content?: string
  readonly type?: string
  readonly duration?: number
  readonly showCancel?: boolean
  readonly confirmText?: string
  readonly cancelText?: string
  readonly confirmButtonText?: string
  readonly cancelButtonText?: string
  readonly buttonText?: string
  readonly itemList?: readonly string[]
  readonly items?: readonly string[]
}

const TOAST_MS = { weapp: 1_500, alipay: 2_000 } as const

/**
 * Toasts, dialogues and the title.
 * @claim weapp | A toast stays 1.5 s unless told otherwise; showModal answers confirm and cancel. | https://developers.weixin.qq.com/miniprogram/dev/api/ui/interaction/wx.showToast.html
 * @claim alipay | A toast stays 2 s and has `content`; confirm answers `{ confirm }`, alert has one button. | https://opendocs.alipay.com/mini/api/ui-feedback
 */
export const dialogueRoom: Room = (premises) => {
  const { api, toast, platform, dialogues } = premises
  api.asynchronous('showToast', ({ title, content, duration }: Texts) => {
    toast.show(title ?? content ?? '', duration ?? TOAST_MS[platform])
  })
  api.asynchronous('hideToast', () => toast.hide())
  api.asynchronous('showLoading', ({ title, content }: Texts) => toast.show(title ?? content ?? ''))
  api.asynchronous('hideLoading', () => toast.hide())
  if (platform === 'weapp') weappDialogues(premises)
  else alipayDialogues(premises)
  api.asynchronous('showActionSheet', async ({ itemList, items }: Texts) => {
    const answer = await dialogues.ask({
      kind: 'actionSheet',
      title: '',
      content: '',
      items: itemList ?? items ?? [],
      cancelText: '取消',
    })
    const chosen = typeof answer === 'number' ? answer : -1
    if (chosen < 0 && platform === 'weapp') throw new ApiFailure('cancel')
    return platform === 'weapp' ? { tapIndex: chosen } : { index: chosen }
  })
}

function weappDialogues({ api, dialogues }: Premises): void {
  api.asynchronous('showModal', async (given: Texts) => {
    const answer = await dialogues.ask({
      kind: 'modal',
      title: given.title ?? '',
      content: given.content ?? '',
      confirmText: given.confirmText || '确定',
      cancelText: given.showCancel === false ? undefined : given.cancelText || '取消',
    })
    return { confirm: answer === 'confirm', cancel: answer === 'cancel' }
  })
  api.asynchronous('setNavigationBarTitle', ({ title }: Texts) => setTitle(title ?? ''))
  api.asynchronous('setNavigationBarColor', () => undefined)
}

function alipayDialogues({ api, dialogues }: Premises): void {
  const ask = (given: Texts, confirmText: string, cancelText?: string) =>
    dialogues.ask({
      kind: 'modal',
      title: given.title ?? '',
      content: given.content ?? '',
      confirmText,
      cancelText,
    })
  api.asynchronous('confirm', async (given: Texts) => {
    const answer = await ask(given, given.confirmButtonText || '确定', given.cancelButtonText || '取消')
    return { confirm: answer === 'confirm' }
  })
  api.asynchronous('alert', async (given: Texts) => {
    await ask(given, given.buttonText || '确定')
    return { success: true }
  })
  api.asynchronous('setNavigationBar', ({ title }: Texts) => {
    if (title !== undefined) setTitle(title)
  })
}
