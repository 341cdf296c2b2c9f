import { once } from 'node:events'
import { createServer, type AddressInfo, type Socket } from 'node:net'
import { RunningTool } from './runningTool'

afterEach(() => RunningTool.endAll())

describe('a tool', () => {
  it.each(['--help', '-h'])('with %s shows its usage, and does nothing', async (option) => {
    const tool = new RunningTool("runTool('usage: it', () => console.log('done'))", [option])
    await expect(tool.ended).resolves.toEqual({ code: 0, output: 'usage: it' })
  })

  it('is handed its arguments', async () => {
    const tool = new RunningTool("runTool('usage', (args) => console.log(args.join()))", [
      'h5',
      '--port',
      '7',
    ])
    await expect(tool.ended).resolves.toEqual({ code: 0, output: 'h5,--port,7' })
  })

  it('that is used wrongly says how, and ends with 2', async () => {
    const tool = new RunningTool("runTool('usage: it', () => { throw new UsageError('No port.') })")
    await expect(tool.ended).resolves.toEqual({ code: 2, output: 'No port.\n\nusage: it' })
  })

  it('that fails says why in a sentence, and ends with 1', async () => {
    const tool = new RunningTool("runTool('usage: it', async () => { throw new Error('It broke.') })")
    await expect(tool.ended).resolves.toEqual({ code: 1, output: 'It broke.' })
  })
})

describe('a tool that is told to stop', () => {
  const wait = "setInterval(() => undefined, 1000); console.log('ready');"

  it.each<[NodeJS.Signals, string, number]>([
    ['SIGINT', 'undefined', 130],
    ['SIGTERM', 'undefined', 143],
    ['SIGHUP', 'undefined', 129],
    ['SIGINT', '0', 0],
  ])('by %s cleans up first, and ends (code %s) with %d', async (signal, exitCode, code) => {
    const stop = "async () => { await null; console.log('clean') }"
    const tool = new RunningTool(`onStop(${stop}, ${exitCode}); ${wait}`)
    await tool.says('ready')
    tool.signal(signal)
    await expect(tool.ended).resolves.toEqual({ code, output: 'ready\nclean' })
  })

  it('twice cleans up once', async () => {
    const stop = "() => new Promise((go) => { console.log('clean'); globalThis.go = go })"
    const second = "process.once('SIGTERM', () => globalThis.go())"
    const tool = new RunningTool(`onStop(${stop}, 0); ${second}; ${wait}`)
    await tool.says('ready')
    tool.signal('SIGINT')
    await tool.says('clean')
    tool.signal('SIGTERM')
    await expect(tool.ended).resolves.toEqual({ code: 0, output: 'ready\nclean' })
  })

  it('ends also where cleaning up fails, and says so', async () => {
    const tool = new RunningTool(`onStop(() => { throw new Error('stuck') }, 0); ${wait}`)
    await tool.says('ready')
    tool.signal('SIGINT')
    const { code, output } = await tool.ended
    expect(code).toBe(0)
    expect(output).toContain('stuck')
  })

  // The signal reaches the tool alone, as it does on a machine that runs tests.
  it.each<NodeJS.Signals>(['SIGINT', 'SIGTERM'])(
    'by %s ends what it runs, and what that has started',
    async (signal) => {
      const server = createServer().listen(0, '127.0.0.1')
      await once(server, 'listening')
      // What listens on TCP has a port.
      const { port } = server.address() as AddressInfo
      const answer = `const socket = require('node:net').connect(${port}, '127.0.0.1')
        socket.pipe(socket).on('close', () => process.exit())`
      const run = `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(answer)}])
        setInterval(() => undefined, 1000)`
      const tool = new RunningTool(`onStop(() => endCaptured())
        capture(process.execPath, ['-e', ${JSON.stringify(run)}])`)
      const [socket] = (await once(server, 'connection')) as [Socket]
      const closed = once(socket, 'close').then(() => 'gone')
      tool.signal(signal)
      await tool.ended
      socket.write('anybody there?')
      const found = await Promise.race([closed, once(socket, 'data').then(String)])
      socket.destroy()
      server.close()
      expect(found).toBe('gone')
    },
  )

  it('ends also where cleaning up never does', async () => {
    const tool = new RunningTool(`onStop(() => new Promise(() => undefined), 0, 50); ${wait}`)
    await tool.says('ready')
    tool.signal('SIGINT')
    await expect(tool.ended).resolves.toMatchObject({ code: 0 })
  })
})
