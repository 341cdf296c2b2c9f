import { ask, heard, hears } from './commands'
import { eachOnItsStage, PLATFORMS } from './HostStage'
import { inFullRun } from './inFullRun'

const stage = eachOnItsStage()

describe.each(PLATFORMS)('a page on %s', (platform) => {
  test('shows its template, with scripts in it, components and styles', async () => {
    const app = await stage().start(platform)
    expect(await app.text('name')).toBe('first!')
    expect(await app.text('items')).toBe('[1][2][3]')
    expect(await app.text('box')).toBe('a component')
    expect(await app.byId('name').evaluate((element) => getComputedStyle(element).height)).toBe('39px')
  })

  test('hears taps, and draws what setData changed', async () => {
    const app = await stage().start(platform)
    await app.tap('tap')
    await app.reads('taps', '1')
    expect(await app.byId('more').count()).toBe(0)
    await app.tap('tap')
    await app.reads('taps', '2')
    expect(await app.text('more')).toBe('more than one')
    expect(await app.text('items')).toBe('[21][2][3]')
    const sent = (await app.dataSent()).filter(({ paths }) => paths.includes('taps'))
    const tap = { route: 'pages/first/first', paths: ['taps', 'items[0]'] }
    expect(sent).toEqual([
      { ...tap, bytes: '{"taps":1,"items[0]":11}'.length },
      { ...tap, bytes: '{"taps":2,"items[0]":21}'.length },
    ])
  })

  inFullRun('hears no tap on a disabled button', async () => {
    const app = await stage().start(platform)
    await app.tap('disabled')
    await app.tap('tap')
    await app.reads('taps', '1')
    expect(await app.attribute('disabled', 'disabled')).toBe(true)
  })

  test('sees its own names and none of the browser’s', async () => {
    const app = await stage().start(platform)
    expect(await ask(app, 'see')).toEqual({
      browser: Array(6).fill('undefined'),
      own: ['function', 'object', 'function', 'function', 'function', 'function'],
      pages: ['pages/first/first'],
    })
  })

  inFullRun('has an app beside it that can be asked', async () => {
    const app = await stage().start(platform)
    expect(await app.askApp('greet', 'test')).toEqual({ from: 'app', to: 'test' })
    expect(await app.askApp('unknown')).toBeUndefined()
  })

  test('is told of its life, and of the app’s, in order', async () => {
    const app = await stage().start(platform, { query: { from: 'test' } })
    await hears(app, 'first ready')
    await app.navigate('navigateTo', '/pages/second/second?id=7')
    await hears(app, 'second ready')
    await app.navigate('navigateBack')
    await app.until('the end', async () => ((await heard(app)).at(-1) === 'first show' ? true : undefined))
    expect(await heard(app)).toEqual([
      'app launch pages/first/first {"from":"test"}',
      'app show',
      'first load {"from":"test"}',
      'first show',
      'first ready',
      'first hide',
      'second load {"id":"7"}',
      'second show',
      'second ready',
      'second unload',
      'first show',
    ])
  })

  test('of a subpackage is fetched and run when it is first opened', async () => {
    const app = await stage().start(platform)
    expect(await heard(app)).not.toContain('third is loaded')
    await app.navigate('navigateTo', '/sub/pages/third/third')
    await hears(app, 'third is loaded')
    expect(await app.routes()).toEqual(['pages/first/first', 'sub/pages/third/third'])
    expect(await app.byId('name').evaluate(() => document.body.className)).toBe('host-without-bar')
  })

  test('of a subpackage that does not arrive is not opened, until it arrives', async () => {
    const app = await stage().start(platform)
    await app.setFault('subpackage sub', { reason: 'lost' })
    expect(await ask(app, 'call', 'navigateTo', { url: '/sub/pages/third/third' })).toHaveProperty('failed')
    expect(await app.routes()).toEqual(['pages/first/first'])
    await app.navigate('navigateTo', '/sub/pages/third/third')
    expect((await app.routes()).length).toBe(2)
  })

  inFullRun('does not open as the eleventh, and takes the place of the tenth', async () => {
    const app = await stage().start(platform)
    for (let depth = 2; depth <= 10; depth += 1) await app.navigate('navigateTo', '/pages/second/second')
    const refused = await ask(app, 'call', 'navigateTo', { url: '/pages/second/second' })
    expect(JSON.stringify(refused)).toContain('webview count limit exceed')
    expect((await app.counts()).pages).toBe(10)
    await app.navigate('redirectTo', '/pages/first/first')
    expect((await app.routes()).at(-1)).toBe('pages/first/first')
    expect((await app.counts()).pages).toBe(10)
    await app.navigate('reLaunch', '/pages/second/second')
    expect(await app.routes()).toEqual(['pages/second/second'])
    expect(JSON.stringify(await ask(app, 'call', 'navigateBack'))).toContain('cannot navigate back')
  })

  inFullRun('that is not there leaves the others as they are', async () => {
    const app = await stage().start(platform)
    const outcome = await ask(app, 'call', 'redirectTo', { url: '/pages/none/none' })
    expect(JSON.stringify(outcome)).toContain('not found')
    expect(await app.routes()).toEqual(['pages/first/first'])
  })
})
