import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type AppConfig, readAppConfig } from './appConfig'

/** The platforms that the host can be, by Taro's names. */
export type MiniPlatform = 'weapp' | 'alipay'

/** What a platform calls its files. */
export interface Extensions {
  readonly template: '.wxml' | '.axml'
  readonly style: '.wxss' | '.acss'
  readonly templateScript: '.wxs' | '.sjs'
}

const EXTENSIONS: Readonly<Record<MiniPlatform, Extensions>> = {
  weapp: { template: '.wxml', style: '.wxss', templateScript: '.wxs' },
  alipay: { template: '.axml', style: '.acss', templateScript: '.sjs' },
}

/** The main package, with an empty root, or a subpackage. */
export interface MiniPackage {
  readonly root: string
  /** Routes of its pages, as app.json orders them. */
  readonly pages: readonly string[]
  readonly files: readonly string[]
}

/** A built mini program as it lies on the disk. */
export interface Distribution {
  readonly folder: string
  readonly platform: MiniPlatform
  readonly extensions: Extensions
  readonly app: AppConfig
  /** The main package first. */
  readonly packages: readonly MiniPackage[]
  /** Paths below the folder, with slashes. */
  readonly files: readonly string[]
  /**
   * The text of one of the files.
   * @throws the system's error if there is no such file
   */
  read(file: string): string
}

/**
 * Reads what a build made.
 * @throws an error that says so if the folder holds no mini program
 */
export function readDistribution(folder: string): Distribution {
  const files = filesBelow(folder)
  if (!files.includes('app.json')) throw new Error(`${folder} holds no mini program: app.json is missing`)
  const platform = files.some((file) => /\.(axml|acss)$/.test(file)) ? 'alipay' : 'weapp'
  const read = (file: string) => readFileSync(path.join(folder, file), 'utf8')
  const app = readAppConfig(JSON.parse(read('app.json')))
  return {
    folder,
    platform,
    extensions: EXTENSIONS[platform],
    app,
    packages: packagesOf(app, files),
    files,
    read,
  }
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .map((file) => file.split(path.sep).join('/'))
    .sort()
}

function packagesOf(app: AppConfig, files: readonly string[]): MiniPackage[] {
  const isIn = (file: string, root: string) => file.startsWith(`${root}/`)
  const main: MiniPackage = {
    root: '',
    pages: app.pages,
    files: files.filter((file) => !app.subpackages.some(({ root }) => isIn(file, root))),
  }
  const others = app.subpackages.map(({ root, pages }) => ({
    root,
    pages: pages.map((page) => `${root}/${page}`),
    files: files.filter((file) => isIn(file, root)),
  }))
  return [main, ...others]
}
