import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** A folder for a test, gone after it. */
export class TemporaryFolder {
  readonly path = mkdtempSync(path.join(tmpdir(), 'call-tools-'))

  write(file: string, content: string): void {
    const target = path.join(this.path, file)
    mkdirSync(path.dirname(target), { recursive: true })
    writeFileSync(target, content)
  }

  remove(file = ''): void {
    rmSync(path.join(this.path, file), { recursive: true, force: true })
  }
}
