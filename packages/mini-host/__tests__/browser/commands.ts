import type { MiniProgram } from '../../src'

let last = 0

/** Has the fixture app do something, and does not wait for what comes of it. */
export async function tell(program: MiniProgram, ...command: readonly unknown[]): Promise<number> {
  last += 1
  await program.fill('command', JSON.stringify({ id: last, command }))
  return last
}

/** Has the fixture app do something (its runCommand.js says what it can), and returns what came of it. */
export async function ask(program: MiniProgram, ...command: readonly unknown[]): Promise<unknown> {
  return answerTo(program, await tell(program, ...command))
}

/** What came of an earlier command. */
export function answerTo(program: MiniProgram, id: number): Promise<unknown> {
  return program
    .until(`an answer to command ${id}`, async () => {
      const text = await program.text('result')
      const answer = text === '' ? { id: 0 } : (JSON.parse(text) as { id: number; result?: unknown })
      return answer.id === id ? [answer.result] : undefined
    })
    .then(([result]) => result)
}

/** What happened in the app so far, in order. */
export async function heard(program: MiniProgram): Promise<readonly string[]> {
  return (await program.text('log')).split('\n')
}

/** Waits until the app has noted this. */
export function hears(program: MiniProgram, line: string | RegExp): Promise<string> {
  const matches = (noted: string) => (typeof line === 'string' ? noted === line : line.test(noted))
  return program.until(`the app notes ${String(line)}`, async () => (await heard(program)).find(matches))
}
