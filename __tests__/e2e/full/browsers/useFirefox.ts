import { launch, type Browser } from 'puppeteer-core'
import { launchOptions } from '../../../../tools/firefox/launchOptions'
import type { CallStage } from '../../calls/CallStage'
import { FirefoxPhone } from './FirefoxPhone'

/**
 * A Firefox for the tests of a file, beside the Chromium of its stage. Call it after `useStage`: then its pages close
 * before the stage is cleared. Nothing may have left this machine.
 * @returns opens somebody's Firefox, signed in at the stage's cloud
 */
export function useFirefox(stage: () => CallStage): (account: string) => Promise<FirefoxPhone> {
  let browser: Browser
  const phones: FirefoxPhone[] = []
  const strayRequests: string[] = []
  beforeAll(async () => {
    browser = await launch(launchOptions())
  })
  afterEach(async () => {
    await Promise.all(phones.splice(0).map((phone) => phone.close()))
    expect(strayRequests.splice(0)).toEqual([])
  })
  afterAll(() => browser.close())

  return async (account) => {
    const phone = await FirefoxPhone.open(browser, stage().cloud.address, account, (url) => {
      const { protocol, hostname } = new URL(url)
      if (/^(http|ws)/.test(protocol) && hostname !== '127.0.0.1') strayRequests.push(url)
    })
    phones.push(phone)
    return phone
  }
}
