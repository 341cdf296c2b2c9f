/** Alipay's own global: Taro has no name for a web-view's context. */
declare const my: {
  createWebViewContext(id: string): { postMessage(message: object): void }
}

/**
 * The way to the page in a web-view (Alipay: `my.createWebViewContext`). The context is made at each message: one that
 * was made before its web-view was drawn reaches nothing.
 */
export function bridgeTo(webViewId: string): { post(message: object): void } {
  return { post: (message) => my.createWebViewContext(webViewId).postMessage(message) }
}
