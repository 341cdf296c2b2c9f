import { ensureFirefox } from '../firefox/installFirefox'
import { ensureWebKit } from '../webkit/installWebKit'
import type { TestStep } from './steps'

/** The browsers beside Chromium, which the full run calls with and draws the pages in. */
export function otherBrowsersStep(): TestStep {
  return {
    name: 'Firefox and WebKit',
    async run(show) {
      await ensureFirefox(show)
      await ensureWebKit(show)
    },
  }
}
