import type { WebPage } from 'mini-program-host'
import { until } from 'mini-program-host/until'
import type { MiniPhone } from './MiniPhone'

/** The media page in the web-view of Alipay's call page, once it is there and shows a call. */
export function mediaPage(phone: MiniPhone): Promise<WebPage> {
  return until('the media page', async () => {
    const page = await phone.program.webView().catch(() => undefined)
    return page !== undefined && (await page.byId('call-hangup').count()) > 0 ? page : undefined
  })
}

/** Waits until more pictures of the far side were decoded in the media page. */
export async function seesIn(page: WebPage): Promise<void> {
  const frames = async () => (await page.videos()).find(({ id }) => id === 'call-remote-video')?.frames ?? 0
  const before = await frames()
  await until('pictures in the media page', async () => ((await frames()) >= before + 15 ? true : undefined))
}
