import { execa, type ResultPromise } from 'execa'
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
  /** Gets the output also while it comes, a line at a time. */
  readonly onLine?: (line: string) => void
}

const ASK_AGAIN_MS = 50
/** How long what was asked to end may take for it, before it is ended. */
const GRACE_MS = 5_000

const running = new Set<ResultPromise>()

/**
 * Runs a command to its end and keeps what it writes. It leads a group of its own with all that it starts, so that
 * `endCaptured` reaches every process of it.
 * @throws the system's error if the command cannot be started
 */
export async function capture(
  command: string,
  args: readonly string[],
  { cwd = root, environment, onLine }: CaptureOptions = {},
): Promise<Captured> {
  const child = execa(command, args, {
    cwd,
    env: environment,
    stdin: 'ignore',
    all: true,
    stripFinalNewline: false,
    reject: false,
    detached: process.platform !== 'win32',
  })
  running.add(child)
  try {
    if (onLine !== undefined) for await (const line of child.iterable({ from: 'all' })) onLine(line)
    const { exitCode, signal, all, cause } = await child
    if (exitCode === undefined && signal === undefined) throw cause
    return { code: exitCode ?? 1, output: all }
  } finally {
    running.delete(child)
  }
}

/**
 * Ends what `capture` started and has not ended, with everything that it started: for a tool that is told to stop.
 * Resolves when all are gone. Ours, because execa ends a process and not its group: what a build or jest has started
 * would go on, and a detached process is not ended with this one.
 * @param graceMs - who has not gone this long after being asked is ended
 */
export async function endCaptured(graceMs = GRACE_MS): Promise<void> {
  const groups = [...running]
  groups.forEach((child) => signalGroup(child, 'SIGTERM'))
  const deadline = Date.now() + graceMs
  while (groups.some(isAlive) && Date.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS))
  }
  groups.filter(isAlive).forEach((child) => signalGroup(child, 'SIGKILL'))
}

function isAlive(child: ResultPromise): boolean {
  return signalGroup(child, 0)
}

/** Whether there is anybody in the child's group to hear the signal. */
function signalGroup({ pid }: ResultPromise, name: NodeJS.Signals | 0): boolean {
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
