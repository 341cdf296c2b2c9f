import { canInstallPackages, installPackages } from '../process/debianPackages'
import { findFirefox } from './findFirefox'

const PACKAGES = ['firefox-esr']
const HOW = 'Install Firefox, or set FIREFOX_PATH.'

/**
 * Sees to it that there is a Firefox for the full run: installs Debian's package where that can be done without asking
 * anybody.
 * @param say - is told what is installed
 * @throws an error that says what to do where it cannot
 */
export async function ensureFirefox(say: (line: string) => void): Promise<void> {
  if (findFirefox() !== null) return
  if (!canInstallPackages()) {
    throw new Error(`Firefox was not found, and cannot be installed by this command here. ${HOW}`)
  }
  await installPackages(PACKAGES, HOW, say)
  if (findFirefox() === null) throw new Error(`Firefox was installed and is still not found. ${HOW}`)
}
