import type { LocalCloud, LocalCloudOptions } from '../../local-cloud/server'
import { startLocalCloud } from '../../local-cloud/server'

/**
 * Starts the local cloud for a person at a terminal.
 * @param command how it was started, to say how to start it on another port
 * @throws an error that says what to do if the port is taken
 */
export async function startCloud(options: LocalCloudOptions, command: string): Promise<LocalCloud> {
  try {
    return await startLocalCloud(options)
  } catch (error) {
    if (!isPortTaken(error)) throw error
    const port = options.port ?? 0
    throw new Error(
      `Port ${port} is taken by another program. Choose another one: ${command} -- --port ${port + 1}`,
    )
  }
}

function isPortTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
}
