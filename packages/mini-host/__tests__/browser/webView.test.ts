import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { ask, heard, hears } from './commands'
import { eachOnItsStage } from './HostStage'
import { inFullRun } from './inFullRun'

const stage = eachOnItsStage()

/** A page for a web-view: says hello when it is tapped, and shows what it is told. */
const PAGE = `<!doctype html>
<script src="https://appx/web-view.min.js"></script>
<button id="hello">hello</button><button id="open">open</button><p id="told"></p>
<script>
  my.onMessage = (message) => (document.getElementById('told').textContent = JSON.stringify(message))
  document.getElementById('hello').onclick = () => my.postMessage({ hello: 'from the page' })
  document.getElementById('open').onclick = () =>
    navigator.mediaDevices
      .getUserMedia({ video: true })
      .then(() => 'open', (error) => error.name)
      .then((outcome) => my.postMessage({ camera: outcome }))
  my.getEnv(({ miniprogram }) => (document.title = String(miniprogram)))
</script>`

let server: Server
let address: string
beforeAll(async () => {
  server = createServer((_, response) => response.setHeader('content-type', 'text/html').end(PAGE))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // A server on a TCP port has this kind of address.
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

describe('a web-view on alipay', () => {
  test('shows a page that speaks with the mini program, both ways', async () => {
    const app = await stage().start('alipay')
    await ask(app, 'keep', 'web', 'createWebViewContext', 'web')
    await ask(app, 'set', { web: address })
    const page = await app.webView()
    await page.tap('hello')
    await hears(app, 'web says {"hello":"from the page"}')
    expect(await page.frame.title()).toBe('true')
    await app.page.evaluate(() => document.querySelector('iframe')?.setAttribute('style', 'top: 50%'))
    await ask(app, 'use', 'web', 'postMessage', { answer: 7 })
    await page.reads('told', '{"answer":7}')
  })

  inFullRun('covers its page, whatever the style of what is on it', async () => {
    const app = await stage().start('alipay')
    await ask(app, 'set', { web: address })
    await (await app.webView()).shows('hello')
    const covers = await app.page.evaluate(() => {
      const above = document.createElement('div')
      above.setAttribute('style', 'position: fixed; inset: 0; z-index: 99')
      document.querySelector('.host-page-on-top')?.firstElementChild?.append(above)
      return document.elementFromPoint(window.innerWidth / 2, window.innerHeight / 2)?.tagName
    })
    expect(covers).toBe('IFRAME')
  })

  test('loses what is said to a page that has not spoken', async () => {
    const app = await stage().start('alipay')
    await ask(app, 'keep', 'web', 'createWebViewContext', 'web')
    await ask(app, 'set', { web: address })
    const page = await app.webView()
    await page.shows('hello')
    await app.page.evaluate(() => document.querySelector('iframe')?.setAttribute('style', 'top: 50%'))
    await ask(app, 'use', 'web', 'postMessage', { too: 'early' })
    await page.tap('hello')
    await hears(app, /^web says/)
    expect(await page.text('told')).toBe('')
    await ask(app, 'use', 'web', 'postMessage', { in: 'time' })
    await page.reads('told', '{"in":"time"}')
  })

  inFullRun('says so where the page does not come', async () => {
    const app = await stage().start('alipay')
    const gone = 'http://127.0.0.1:9/'
    await ask(app, 'set', { web: gone })
    await hears(app, `error web {"src":"${gone}"}`)
    await ask(app, 'set', { web: address })
    await hears(app, `load web {"src":"${address}"}`)
    expect(await (await app.webView()).frame.evaluate(() => navigator.userAgent)).toMatch(
      /AliApp.*MiniProgram/,
    )
  })

  test.each([
    ['opens the camera where it may', {}, 'open'],
    ['does not where the mini program may not', { camera: { program: 'refused' } }, 'NotAllowedError'],
    ['does not where the phone refuses', { camera: { system: 'refused' } }, 'NotAllowedError'],
  ] as const)('%s', async (_, permissions, outcome) => {
    const app = await stage().start('alipay', { permissions })
    await ask(app, 'set', { web: address })
    await (await app.webView()).tap('open')
    await hears(app, `web says {"camera":"${outcome}"}`)
    expect((await heard(app)).filter((line) => line.startsWith('web'))).toHaveLength(1)
  })
})
