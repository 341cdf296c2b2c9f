import { type ChildProcess, spawn } from 'node:child_process'
import { root } from '../root'

/** How a command ended, with all it wrote to either stream. */
export interface Captured {
  /** The exit code; 1 if a signal ended it. */
  readonly code: number
  readonly output: string
}

/** Where and in which environment a command runs. */
export interface CaptureOptions {
  /** The repository's folder unless set. */
  readonly cwd?: string
  /** On top of this process's environment. */
  readonly environment?: Readonly<Record<string, string>>
  /** Gets the output also while it comes. */
  readonly onOutput?: (chunk: string) => void
}

const ASK_AGAIN_MS = 50
/** How long what was asked to end may take for it, before it is ended. */
const GRACE_MS = 5_000

const running = new Set<ChildProcess>()

/**
 * Runs a command to its end and keeps what it writes. It leads a group of its own with all that it starts, so that
 * `endCaptured` reaches every process of it.
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
      detached: process.platform !== 'win32',
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

/**
 * Ends what `capture` started and has not ended, with everything that it started: for a tool that is told to stop.
 * Resolves when all are gone.
 * @param graceMs - who has not gone this long after being asked is ended
 */
export async function endCaptured(graceMs = GRACE_MS): Promise<void> {
  const groups = [...running]
  groups.forEach((child) => signal(child, 'SIGTERM'))
  const deadline = Date.now() + graceMs
  while (groups.some(isAlive) && Date.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS))
  }
  groups.filter(isAlive).forEach((child) => signal(child, 'SIGKILL'))
}

function isAlive(child: ChildProcess): boolean {
  return signal(child, 0)
}

/** Whether there is anybody in the child's group to hear the signal. */
function signal({ pid }: ChildProcess, name: NodeJS.Signals | 0): boolean {
  if (pid === undefined) return false
  try {
    return process.kill(process.platform === 'win32' ? pid : -pid, name)
  } catch (error) {
    // Nobody of the group is left.
    // What process.kill throws carries the system's code.
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false
    throw error
  }
}
