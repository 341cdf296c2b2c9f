import { capture } from '../process/capture'
import { canInstallPackages, installPackages } from '../process/debianPackages'
import { findChromium } from './findChromium'

const PACKAGES = ['chromium', 'fonts-noto-cjk']
const HOW = 'Install Chromium or Chrome and a Chinese font, or set CHROME_PATH.'

/**
 * Sees to it that there is a browser for the tests, and a font for Chinese: installs Debian's packages where that can be
 * done without asking anybody.
 * @param say - is told what is installed
 * @throws an error that says what to do where it cannot
 */
export async function ensureChromium(say: (line: string) => void): Promise<void> {
  if (findChromium() !== null && (await hasChineseFont())) return
  if (!canInstallPackages()) {
    if (findChromium() !== null) return
    throw new Error(`Chromium was not found, and cannot be installed by this command here. ${HOW}`)
  }
  await installPackages(PACKAGES, HOW, say)
  if (findChromium() === null) throw new Error(`Chromium was installed and is still not found. ${HOW}`)
}

async function hasChineseFont(): Promise<boolean> {
  if (process.platform !== 'linux') return true
  try {
    const { output } = await capture('fc-list', [':lang=zh-cn', 'family'])
    return output.trim() !== ''
  } catch {
    // No fontconfig, no fonts.
    return false
  }
}
