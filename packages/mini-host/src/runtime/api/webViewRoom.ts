import type { Room } from './Room'

/** What a mini program says to the page in its `web-view`. Only Alipay's way is here; no WeChat page uses one. */
export const webViewRoom: Room = ({ api, pages, webViews, platform }) => {
  if (platform !== 'alipay') return
  api.synchronous('createWebViewContext', (id: string) => {
    const page = pages.top
    return {
      postMessage(data: unknown) {
        api.record('WebViewContext.postMessage', [data])
        if (page) webViews.post(page.element, id, JSON.parse(JSON.stringify(data)))
      },
    }
  })
}
