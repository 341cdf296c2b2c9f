/**
 * Stands in for Alipay's script https://appx/web-view.min.js in a page that the host's `web-view` shows.
 * @claim alipay | The script puts `my` on the page, with postMessage, an onMessage the page assigns, and getEnv. | https://opendocs.alipay.com/mini/component/web-view
 */
interface PageBridge {
  /** Called with what the mini program posts. */
  onMessage?: (data: unknown) => void
  postMessage(data: unknown): void
  getEnv(callback: (environment: { miniprogram: boolean }) => void): void
}

const bridge: PageBridge = {
  postMessage(data) {
    // Only JSON crosses.
    window.parent.postMessage(
      { miniHost: 'toProgram', data: JSON.parse(JSON.stringify(data)) as unknown },
      '*',
    )
  },
  getEnv: (callback) => callback({ miniprogram: true }),
}

window.addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
  if (source !== window.parent || typeof data !== 'object' || data === null) return
  if ('miniHost' in data && data.miniHost === 'toPage' && 'data' in data) bridge.onMessage?.(data.data)
})

Object.assign(window, { my: bridge })
