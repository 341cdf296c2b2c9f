import { type ChildProcess, spawn } from 'node:child_process'
import { root } from '../root'

/** How a command ended, with all it wrote to either stream. */
export interface Captured {
  /** The exit code; 1 if a signal ended it. */
  readonly code: number
  readonly output: string
}

export interface CaptureOptions {
  /** The repository's folder unless set. */
  readonly cwd?: string
  /** On top of this process's environment. */
  readonly environment?: Readonly<Record<string, string>>
  /** Gets the output also while it comes. */
  readonly onOutput?: (chunk: string) => void
}

const running = new Set<ChildProcess>()

/**
 * Runs a command to its end and keeps what it writes.
 * @throws the system's error if the command cannot be started
 */
export function capture(
  command: string,
  args: readonly string[],
  options: CaptureOptions = {},
): Promise<Captured> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: options.cwd ?? root,
      env: { ...process.env, ...options.environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    running.add(child)
    let output = ''
    const keep = (chunk: string) => {
      output += chunk
      options.onOutput?.(chunk)
    }
    child.stdout.setEncoding('utf8').on('data', keep)
    child.stderr.setEncoding('utf8').on('data', keep)
    child.on('error', (error) => {
      running.delete(child)
      reject(error)
    })
    child.on('close', (code) => {
      running.delete(child)
      resolve({ code: code ?? 1, output })
    })
  })
}

/** Ends what `capture` started and has not ended: for a tool that is told to stop. */
export function endCaptured(): void {
  running.forEach((child) => child.kill('SIGTERM'))
}
