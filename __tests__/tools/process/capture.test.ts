import { realpathSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { capture, endCaptured } from '../../../tools/process/capture'
import { root } from '../../../tools/root'

// Also what a test that fails leaves running.
afterEach(() => endCaptured())

const run = (script: string, options: Parameters<typeof capture>[2] = {}) =>
  capture(process.execPath, ['-e', script], options)

it('keeps what a command writes to either stream, and how it ended', async () => {
  const script = "console.log('out'); console.error('err'); process.exitCode = 3"
  const { code, output } = await run(script)
  expect(code).toBe(3)
  expect(output.trim().split('\n').sort()).toEqual(['err', 'out'])
})

it('hands on each line while it comes, with no character broken in two', async () => {
  const lines: string[] = []
  const script = "console.log('打'.repeat(100_000)); console.log('end')"
  const { output } = await run(script, { onLine: (line) => lines.push(line) })
  expect(lines).toEqual(['打'.repeat(100_000), 'end'])
  expect(output).toBe(lines.map((line) => `${line}\n`).join(''))
})

it('runs in the repository’s folder unless told otherwise', async () => {
  const script = 'console.log(process.cwd())'
  expect((await run(script)).output.trim()).toBe(root)
  const elsewhere = realpathSync(tmpdir())
  expect((await run(script, { cwd: elsewhere })).output.trim()).toBe(elsewhere)
})

it('adds to the environment, and takes nothing from it', async () => {
  const script = 'console.log(process.env.OWN, process.env.PATH === undefined)'
  expect((await run(script, { environment: { OWN: 'own' } })).output.trim()).toBe('own false')
})

it.each([undefined, () => undefined])('fails where the command cannot be started', async (onLine) => {
  await expect(capture('no-such-command', [], { onLine })).rejects.toMatchObject({ code: 'ENOENT' })
})

it('gives a command nothing to read, so that none waits for it', async () => {
  expect((await run("process.stdin.on('end', () => console.log('end')).resume()")).output.trim()).toBe('end')
})

it('ends what still runs', async () => {
  let started: () => void = () => undefined
  const ready = new Promise<void>((resolve) => (started = resolve))
  const ended = run("console.log('ready'); setInterval(() => undefined, 1000)", { onLine: () => started() })
  await ready
  await endCaptured()
  await expect(ended).resolves.toMatchObject({ code: 1 })
})

it('ends also what that has started, and what does not go when it is asked', async () => {
  // In the end it goes by itself: where the test fails nothing else would end it.
  const child =
    "process.on('SIGTERM', () => undefined); console.log('ready'); setTimeout(() => undefined, 15_000)"
  let both: () => void = () => undefined
  const ready = new Promise<void>((resolve) => (both = resolve))
  const script = `
    const { spawn } = require('node:child_process')
    spawn(process.execPath, ['-e', ${JSON.stringify(child)}], { stdio: 'inherit' })
    setInterval(() => undefined, 1000)`
  const ended = run(script, {
    onLine: () => both(),
  })
  await ready
  await endCaptured(200)
  // It has ended once nobody holds its output any more, and the other one does as long as it lives.
  await expect(ended).resolves.toMatchObject({ code: 1 })
})
