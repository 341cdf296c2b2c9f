import { canInstallPackages, installPackages } from '../process/debianPackages'
import { findWebKit } from './findWebKit'

const PACKAGES = ['webkit2gtk-driver', 'xvfb']
const HOW = 'Install webkit2gtk-driver and xvfb.'

/**
 * Sees to it that there is a WebKit for the full run: installs Debian's packages where that can be done without asking
 * anybody. WebKitGTK is for Linux; elsewhere there is nothing to do, and its tests are passed over.
 * @param say - is told what is installed
 * @throws an error that says what to do where it cannot
 */
export async function ensureWebKit(say: (line: string) => void): Promise<void> {
  if (process.platform !== 'linux' || findWebKit() !== null) return
  if (!canInstallPackages()) {
    throw new Error(`WebKitGTK was not found, and cannot be installed by this command here. ${HOW}`)
  }
  await installPackages(PACKAGES, HOW, say)
  if (findWebKit() === null) throw new Error(`WebKitGTK was installed and is still not found. ${HOW}`)
}
