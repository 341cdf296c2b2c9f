import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'
import type { Locale } from '../../../src/call/locales'
import { POSES } from '../../../tools/gallery/posing/poses'
import { isFullRun } from '../../fullRun'
import { named, useLooks } from './useLooks'

declare global {
  interface Window {
    readonly axe: { run(context: Document, options: RunOptions): Promise<AxeResults> }
  }
}

const OPTIONS: RunOptions = {
  rules: {
    // How things stand out from pictures is measured in looks.test.ts: axe does not see what a picture shows.
    'color-contrast': { enabled: false },
    // The window's title is told with the call (webOutside.test.ts), which a state that is only shown goes without.
    'document-title': { enabled: false },
  },
}

const looks = useLooks()

test('a keyboard reaches the clock, and opens and closes what is measured', async () => {
  const { page } = await looks().open('en', named('voice'))
  const focused = () => page.evaluate(() => document.activeElement?.id ?? '')
  const passed: string[] = []
  while ((await focused()) !== 'call-clock' && passed.length < 10) {
    await page.keyboard.press('Tab')
    passed.push(await focused())
  }
  expect(passed.at(-1)).toBe('call-clock')
  await page.keyboard.press('Space')
  await page.locator('#call-support').waitFor()
  await page.keyboard.press('Escape')
  await page.locator('#call-support').waitFor({ state: 'detached' })
  await page.close()
})

async function findingsOn(page: Page): Promise<string[]> {
  const { violations, passes } = await page.evaluate((options) => window.axe.run(document, options), OPTIONS)
  expect(passes.length).toBeGreaterThan(5)
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id} (${help}): ${html}`))
}

// What axe looks at besides contrast is hardly a matter of colour.
const THEMES = isFullRun ? (['dark', 'light'] as const) : (['dark'] as const)
/** It is alike in all languages, but for the attribute that names them. */
const LOCALES: readonly Locale[] = isFullRun ? ['zh-CN', 'en'] : ['en']
const CASES = THEMES.flatMap((theme) => LOCALES.map((locale) => [locale, theme] as const))

test.each(CASES)('in %s, %s, axe finds nothing wrong in any state', async (locale, theme) => {
  const posed = await looks().open(locale, named('voice'), { theme })
  await posed.page.addScriptTag({ path: require.resolve('axe-core/axe.min.js') })
  const faults: string[] = []
  for (const pose of POSES) {
    await posed.show(pose)
    faults.push(...(await findingsOn(posed.page)).map((finding) => `${pose.name}: ${finding}`))
  }
  await posed.page.close()
  expect(faults).toEqual([])
})
