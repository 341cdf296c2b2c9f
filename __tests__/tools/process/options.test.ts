import { readCommandLine, UsageError, wholeNumber } from '../../../tools/process/options'
import { readServeOptions, SERVE_USAGE } from '../../../tools/serve/options'

describe('a command line', () => {
  it('is read into options and arguments', () => {
    const { values, positionals } = readCommandLine({
      args: ['h5', '--verbose', '--port=7'],
      options: { verbose: { type: 'boolean' }, port: { type: 'string' } },
      allowPositionals: true,
    })
    expect(values).toEqual({ verbose: true, port: '7' })
    expect(positionals).toEqual(['h5'])
  })

  it.each([[['--prot', '7']], [['--port']], [['h5']], [['--port', '--verbose']]])(
    'that cannot be meant is wrong use: %j',
    (args) => {
      const options = { port: { type: 'string' }, verbose: { type: 'boolean' } } as const
      expect(() => readCommandLine({ args, options })).toThrow(UsageError)
    },
  )
})

describe('a whole number', () => {
  it.each([
    [undefined, 5180],
    ['0', 0],
    ['65535', 65_535],
  ])('of "%s" is %d', (text, value) => {
    expect(wholeNumber('port', text, 5180, 65_535)).toBe(value)
  })

  it.each(['', ' ', '-1', '1.5', '1e3', '0x10', '65536', 'all', '99999999999999999999'])(
    'is not "%s", and the message says what is',
    (text) => {
      const act = () => wholeNumber('port', text, 5180, 65_535)
      expect(act).toThrow(UsageError)
      expect(act).toThrow(`--port ${text}: a whole number from 0 to 65535 is needed`)
    },
  )
})

describe('the options of npm run demo and npm run cloud', () => {
  it('have presets', () => {
    expect(readServeOptions([])).toEqual({ port: 5180, latencyMs: 0, build: true, verbose: false, lan: null })
  })

  it('are what is asked for', () => {
    const args = ['--port', '0', '--latency', '250', '--no-build', '--verbose']
    expect(readServeOptions(args)).toEqual({
      port: 0,
      latencyMs: 250,
      build: false,
      verbose: true,
      lan: null,
    })
  })

  it.each([[['--port', '70000']], [['--latency', '60001']], [['--latency', 'much']], [['demo']]])(
    'are refused where they make no sense: %j',
    (args) => {
      expect(() => readServeOptions(args)).toThrow(UsageError)
    },
  )

  it('are all explained', () => {
    expect(['--port', '--latency', '--verbose'].every((name) => SERVE_USAGE.includes(name))).toBe(true)
  })
})
