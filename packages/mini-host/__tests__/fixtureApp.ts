import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const FIXTURE = path.join(__dirname, 'fixtures', 'mini-app')

/** A hand-written mini program as a build would leave it, in a folder of its own that a test may spoil. */
export class FixtureApp {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'mini-app-'))

  constructor(platform: 'weapp' | 'alipay') {
    for (const part of ['shared', platform]) {
      cpSync(path.join(FIXTURE, part), this.folder, { recursive: true })
    }
  }

  write(file: string, text: string): void {
    writeFileSync(path.join(this.folder, file), text)
  }

  remove(file: string): void {
    rmSync(path.join(this.folder, file))
  }

  dispose(): void {
    rmSync(this.folder, { recursive: true, force: true })
  }
}
