import { validateMiniProgram } from '../src/validate/validateMiniProgram'
import { FixtureApp } from './fixtureApp'

const apps: FixtureApp[] = []
function fixture(platform: 'weapp' | 'alipay' = 'weapp'): FixtureApp {
  const app = new FixtureApp(platform)
  apps.push(app)
  return app
}
afterEach(() => apps.splice(0).forEach((app) => app.dispose()))

describe('validating a build', () => {
  // The fixture makes code out of text on purpose.
  const ON_PURPOSE = [expect.stringContaining('runCommand.js: makes code out of text')]

  test.each(['weapp', 'alipay'] as const)('finds nothing else wrong with the one for %s', (platform) => {
    const { packages, problems, platform: found } = validateMiniProgram(fixture(platform).folder)
    expect(found).toBe(platform)
    expect(packages.map(({ root }) => root)).toEqual(['', 'sub'])
    expect(packages.every(({ bytes }) => bytes > 100)).toBe(true)
    expect(problems).toEqual(ON_PURPOSE)
  })

  function problemsOf(spoil: (app: FixtureApp) => void): readonly string[] {
    const app = fixture()
    app.write('runCommand.js', '')
    spoil(app)
    return validateMiniProgram(app.folder).problems
  }

  test('finds nothing where there is nothing', () => {
    expect(problemsOf(() => undefined)).toEqual([])
  })

  test.each<[string, (app: FixtureApp) => void, string]>([
    [
      'a main package that is too large',
      (app) => app.write('big.js', ' '.repeat(2_200_000)),
      'the main package has',
    ],
    [
      'a subpackage that is too large',
      (app) => app.write('sub/big.js', ' '.repeat(2_200_000)),
      'the subpackage sub has',
    ],
    [
      'a page without its script',
      (app) => app.remove('pages/second/second.js'),
      'second.js is missing, and app.json',
    ],
    [
      'a component that is not there',
      (app) => app.remove('parts/box/box.wxml'),
      'box.wxml is missing, and pages/first',
    ],
    ['JavaScript that is too new', (app) => app.write('new.js', 'x?.y'), 'new.js: not JavaScript of 2019'],
    ['eval', (app) => app.write('eval.js', 'function f() { return eval("1") }'), 'eval.js: makes code'],
    [
      'new Function',
      (app) => app.write('code.js', 'var f = new Function("a", "return a")'),
      'code.js: makes code',
    ],
    ['code in what is too new', (app) => app.write('code.js', 'x?.[eval("1")]'), 'code.js: makes code'],
    [
      'a template that does not compile',
      (app) => app.write('parts/panel.wxml', '<view a="{{b c}}"/>'),
      'panel.wxml:1',
    ],
    ['a style sheet that does not parse', (app) => app.write('app.wxss', 'page {'), 'app.wxss'],
    ['a universal selector', (app) => app.write('app.wxss', '* { margin: 0 }'), 'universal selector'],
  ])('finds %s', (_, spoil, problem) => {
    expect(problemsOf(spoil).join('\n')).toContain(problem)
  })

  test('does not mind how webpack looks for the global object', () => {
    expect(problemsOf((app) => app.write('global.js', 'new Function("return this")()'))).toEqual([])
  })

  test('counts no file that is not uploaded', () => {
    const big = ' '.repeat(2_200_000)
    expect(problemsOf((app) => app.write('app.js.map', big))).toEqual([])
    expect(problemsOf((app) => app.write('app.js.LICENSE.txt', big))).toEqual([])
  })

  test('says so where there is no mini program', () => {
    const app = fixture()
    app.remove('app.json')
    expect(() => validateMiniProgram(app.folder)).toThrow('holds no mini program')
    app.write('app.json', '{}')
    expect(() => validateMiniProgram(app.folder)).toThrow('app.json lists no pages')
  })
})
