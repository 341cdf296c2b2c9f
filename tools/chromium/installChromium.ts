import { existsSync } from 'node:fs'
import { capture } from '../process/capture'
import { withProgress } from '../process/withProgress'
import { findChromium } from './findChromium'

const PACKAGES = ['chromium', 'fonts-noto-cjk']
const HOW = 'Install Chromium or Chrome and a Chinese font, or set CHROME_PATH.'

/**
 * Sees to it that there is a browser for the tests, and a font for Chinese: installs Debian's packages where that can be
 * done without asking anybody.
 * @throws an error that says what to do where it cannot
 */
export async function ensureChromium(): Promise<void> {
  if (findChromium() !== null && (await hasChineseFont())) return
  if (!canInstall()) {
    if (findChromium() !== null) return
    throw new Error(`Chromium was not found, and cannot be installed by this command here. ${HOW}`)
  }
  await withProgress(`Installing ${PACKAGES.join(' and ')}`, async () => {
    await apt('update')
    await apt('install', '--yes', '--no-install-recommends', ...PACKAGES)
  })
  if (findChromium() === null) throw new Error(`Chromium was installed and is still not found. ${HOW}`)
}

function canInstall(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
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

async function apt(...args: string[]): Promise<void> {
  const { code, output } = await capture('apt-get', ['--quiet', ...args], {
    environment: { DEBIAN_FRONTEND: 'noninteractive' },
  })
  if (code !== 0) throw new Error(`apt-get ${args[0] ?? ''} did not succeed:\n${output.trimEnd()}\n${HOW}`)
}
