import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** What a good app has installed. */
const INSTALLED = {
  '@tarojs/taro': '4.2.0',
  react: '18.3.1',
  mobx: '7.1.3',
  'mobx-react-lite': '5.1.0',
  'nim-web-sdk-ng': '10.8.1',
  'nertc-web-sdk': '5.8.34',
}

/** An app's folder with nothing in it but what the plugin looks at. */
export class AppFolder {
  readonly path = mkdtempSync(path.join(tmpdir(), 'call-app-'))

  /** @param versions - what is installed at another version, or at none */
  constructor(versions: Readonly<Record<string, string | null>> = {}) {
    for (const [name, version] of Object.entries({ ...INSTALLED, ...versions })) {
      if (version !== null) this.install(path.join('node_modules', name), version)
    }
    this.write('sdk/nertc-wechat-sdk.js')
  }

  install(folder: string, version: string): void {
    this.write(path.join(folder, 'package.json'), JSON.stringify({ version }))
  }

  write(file: string, text = ''): void {
    const place = path.join(this.path, file)
    mkdirSync(path.dirname(place), { recursive: true })
    writeFileSync(place, text)
  }

  remove(file: string): void {
    rmSync(path.join(this.path, file), { recursive: true, force: true })
  }

  link(from: string, to: string): void {
    mkdirSync(path.dirname(path.join(this.path, from)), { recursive: true })
    symlinkSync(path.join(this.path, to), path.join(this.path, from))
  }

  delete(): void {
    rmSync(this.path, { recursive: true, force: true })
  }
}
