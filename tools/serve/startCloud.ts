import { startLocalCloud, type LocalCloud, type LocalCloudOptions } from 'yunxin-local-cloud'
import { LARGEST_PORT } from './options'

/**
 * Starts the local cloud for a person at a terminal.
 * @param command - how it was started, to say how to start it on another port
 * @throws an error that says what to do if the port is taken
 */
export async function startCloud(options: LocalCloudOptions, command: string): Promise<LocalCloud> {
  try {
    return await startLocalCloud(options)
  } catch (error) {
    if (!isPortTaken(error)) throw error
    const port = options.port ?? 0
    // 0 takes a free one.
    const other = port < LARGEST_PORT ? port + 1 : 0
    throw new Error(
      `Port ${port} is taken by another program. Choose another one: ${command} -- --port ${other}`,
    )
  }
}

function isPortTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
}
