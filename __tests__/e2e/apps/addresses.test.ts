import { existsSync } from 'node:fs'
import path from 'node:path'
import type { BrowserContext } from 'playwright-core'
import { grownAppDist } from '../../../tools/build/grownApp'
import { CallStage } from '../calls/CallStage'
import type { Phone } from '../calls/Phone'
import { useStage } from '../calls/useStage'
import { errorsOf, missingFor, talk } from '../callsOfApp'
import { type PageServer, servePages } from './servePages'

/** Where a page is, as its user reads it: the address behind the server's name. */
function addressOf({ page }: Phone): string {
  const { pathname, hash } = new URL(page.url())
  return pathname + hash.replace(/\?.*/, '')
}

/** Answers for the other origin, with the files of the build. */
function answerFrom(dist: string) {
  return async (context: BrowserContext) => {
    await context.route('https://static.example/**', async (route) => {
      const { pathname } = new URL(route.request().url())
      const file = path.join(dist, path.relative('/app', pathname))
      if (!existsSync(file)) return route.fulfill({ status: 404 })
      return route.fulfill({ path: file, headers: { 'access-control-allow-origin': '*' } })
    })
  }
}

interface Addresses {
  readonly call: string
  readonly me: string
}

function itCalls(stage: () => CallStage, { call, me }: Addresses): void {
  const pair = async () => [await stage().phone('alice'), await stage().phone('bob')] as const

  /** Alice dials, bob refuses, and both have left the call page. */
  async function ring(alice: Phone, bob: Phone): Promise<void> {
    await alice.dial('bob', 'video')
    await Promise.all([alice.callPage('calling'), bob.callPage('called')])
    expect([addressOf(alice), addressOf(bob)]).toEqual([call, call])
    await bob.tap('call-reject')
    await alice.ended('remoteRejected')
    await alice.backOnFirstPage()
    await bob.page.locator('#call-page').waitFor({ state: 'detached' })
  }

  test('opens the call page at its own address, goes back, and opens it again', async () => {
    const [alice, bob] = await pair()
    const missing = missingFor(alice, bob)
    const before = addressOf(bob)
    await ring(alice, bob)
    expect([addressOf(alice), addressOf(bob)]).toEqual([before, before])
    await ring(alice, bob)
    expect([addressOf(alice), addressOf(bob)]).toEqual([before, before])
    expect(errorsOf(alice, bob)).toEqual([])
    expect(missing).toEqual([])
  })

  test('rings on another tab, and goes back there', async () => {
    const [alice, bob] = await pair()
    await bob.page.getByText('Me', { exact: true }).click()
    await bob.shows('me')
    expect(addressOf(bob)).toBe(me)
    await ring(alice, bob)
    await bob.shows('me')
    expect(addressOf(bob)).toBe(me)
    await bob.page.getByText('Home', { exact: true }).click()
    await bob.backOnFirstPage()
    expect(errorsOf(alice, bob)).toEqual([])
  })

  test('talks', async () => {
    const [alice, bob] = await pair()
    const missing = missingFor(alice, bob)
    await talk(alice, bob)
    expect(errorsOf(alice, bob)).toEqual([])
    expect(missing).toEqual([])
  })
}

describe('an app at addresses of a server, whose files come from another origin', () => {
  let server: PageServer
  const stage = useStage(async () => {
    const dist = grownAppDist('addresses')
    server = await servePages(dist, '/shop')
    const hosts = ['static.example']
    return CallStage.open(() => dist, { address: server.address, hosts, prepare: answerFrom(dist) })
  })
  afterAll(() => server.close())

  itCalls(stage, { call: '/shop/phone', me: '/shop/pages/me/index' })
})

describe('an app behind a #, in a folder, with a name of its own for the call page', () => {
  const stage = useStage(() => CallStage.open(() => grownAppDist('h5')))

  itCalls(stage, { call: '/#/shop/phone', me: '/#/shop/pages/me/index' })

  test('has its page of the tab bar back after a call that was over as soon as it had begun', async () => {
    const alice = await stage().phone('alice')
    await alice.page.evaluate(async () => {
      const call = window.__call
      if (call === undefined) throw new Error('the app has made no call object')
      const whether = (isOpen: boolean) =>
        new Promise<void>((resolve) => {
          const look = () =>
            (document.querySelector('#call-page') !== null) === isOpen
              ? resolve()
              : requestAnimationFrame(look)
          look()
        })
      void call.call({ userId: 'bob', type: 1 }).catch(() => undefined)
      await whether(true)
      void call.hangUp().catch(() => undefined)
      void call.closePage().catch(() => undefined)
      await whether(false)
      // So long after a page came, Taro's router hides the one below; timers are heard in the order they were set in.
      await new Promise((resolve) => setTimeout(resolve, 350))
    })
    await alice.shows('demo-dial-video')
  })
})
