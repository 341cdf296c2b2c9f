import { existsSync } from 'node:fs'
import { capture } from './capture'

/** Whether Debian's packages can be installed here without asking anybody. */
export function canInstallPackages(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
}

/**
 * Installs Debian's packages.
 * @param say - is told which, before they are
 * @throws an error that ends with `how`, which says what to do by hand
 */
export async function installPackages(
  packages: readonly string[],
  how: string,
  say: (line: string) => void,
): Promise<void> {
  say(`Installing ${packages.join(' and ')} …`)
  await apt(how, 'update')
  await apt(how, 'install', '--yes', '--no-install-recommends', ...packages)
}

async function apt(how: string, ...args: string[]): Promise<void> {
  const { code, output } = await capture('apt-get', ['--quiet', ...args], {
    environment: { DEBIAN_FRONTEND: 'noninteractive' },
  })
  if (code !== 0) throw new Error(`apt-get ${args[0] ?? ''} did not succeed:\n${output.trimEnd()}\n${how}`)
}
