import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
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

  /** Has `name` lead to a folder that is there. */
  link(name: string, folder: string): void {
    const link = path.join(this.path, name)
    mkdirSync(path.dirname(link), { recursive: true })
    symlinkSync(path.join(this.path, folder), link, 'junction')
  }

  remove(file = ''): void {
    rmSync(path.join(this.path, file), { recursive: true, force: true })
  }
}
