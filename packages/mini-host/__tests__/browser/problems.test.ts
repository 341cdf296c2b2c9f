import { ask, tell } from './commands'
import { eachOnItsStage } from './HostStage'
import { inFullRun } from './inFullRun'

const stage = eachOnItsStage()

describe('a mini program fails its test', () => {
  test('when it looks for an API that the host does not know', async () => {
    const app = await stage().start('weapp')
    expect(await ask(app, 'bad', 'api')).toBe('undefined')
    await expect(app.close()).rejects.toThrow('wx.openTheDoor is not known to the host')
  })

  test('when an error is caught by nobody', async () => {
    const app = await stage().start('alipay')
    await tell(app, 'bad', 'throw')
    await app.until('the problem', async () => ((await app.problems()).length > 0 ? true : undefined))
    expect(await app.takeProblems()).toEqual([expect.stringContaining('thrown by the app')])
    await ask(app, 'bad', 'reject')
    await app.until('the problem', async () => ((await app.problems()).length > 0 ? true : undefined))
    expect(await app.takeProblems()).toEqual([expect.stringContaining('rejected by the app')])
  })

  inFullRun('when it makes code out of text', async () => {
    const app = await stage().start('weapp')
    expect(await ask(app, 'bad', 'code')).toBe('object')
    expect(await app.takeProblems()).toEqual([expect.stringContaining('makes code out of text')])
  })

  test('when it speaks to another machine', async () => {
    const app = await stage().start('weapp')
    const failure = await ask(app, 'bad', 'far')
    expect(failure).toMatchObject({ errMsg: 'request:fail url not in domain list', errno: 600002 })
    await expect(app.close()).rejects.toThrow('https://example.com/ is on another machine')
  })

  inFullRun(
    "but not for what a vendor's SDK says to its own machine, which is refused all the same",
    async () => {
      const app = await stage().start('weapp', { vendorAddresses: ['https://example.com/'] })
      expect(await ask(app, 'bad', 'far')).toMatchObject({ errno: 600002 })
      expect(await app.problems()).toEqual([])
    },
  )

  inFullRun('when a page sets more data than a bridge takes', async () => {
    const app = await stage().start('weapp')
    await ask(app, 'set', { name: 'x'.repeat(1_100_000) })
    expect(await app.takeProblems()).toEqual([expect.stringContaining('setData of')])
  })

  inFullRun('and what it waits for in vain is told with its problems', async () => {
    const app = await stage().start('weapp')
    await ask(app, 'bad', 'api')
    await expect(
      app.until(
        'nothing',
        () => undefined,
        () => 100,
      ),
    ).rejects.toThrow('openTheDoor')
    await app.takeProblems()
  })
})

describe('a build that cannot run', () => {
  test.each([
    ['holds no mini program', 'app.json', null, 'holds no mini program'],
    ['has a broken template', 'pages/first/first.wxml', '<view wx:if="{{a b}}" />', 'first.wxml:1'],
    ['has a broken style sheet', 'app.wxss', 'page {', 'app.wxss'],
    ['calls no App()', 'app.js', '', 'did not call App()'],
  ])('%s', async (_, file, text, complaint) => {
    const app = stage().app('weapp')
    if (text === null) app.remove(file)
    else app.write(file, text)
    await expect(stage().start('weapp', {}, app)).rejects.toThrow(complaint)
  })
})
