import { statSync } from 'node:fs'
import path from 'node:path'
import type { Distribution } from '../pack/distribution'

const MB = 1024 * 1024
/** @claim both | A package, main or sub, has 2 MB at most. | https://developers.weixin.qq.com/miniprogram/dev/framework/subpackages.html ; https://opendocs.alipay.com/mini/framework/subpackages */
const LARGEST = 2 * MB

/** What stays on the developer's machine when a mini program is uploaded. */
const LEFT_OUT = /(?:\.map|\.LICENSE\.txt)$|(?:^|\/)\.|^project\.config\.json$|^mini\.project\.json$/

/** What one package weighs when it is uploaded. */
export interface PackageSize {
  /** Empty for the main package. */
  readonly root: string
  readonly bytes: number
}

/** Adds up each package's files on the disk, those left out that are not uploaded. */
export function sizesOf({ folder, packages }: Distribution): PackageSize[] {
  return packages.map(({ root, files }) => ({
    root,
    bytes: files
      .filter((file) => !LEFT_OUT.test(file))
      .reduce((sum, file) => sum + statSync(path.join(folder, file)).size, 0),
  }))
}

/** One sentence for each package that the platform would refuse for its size. */
export function oversized(packages: readonly PackageSize[]): string[] {
  return packages
    .filter(({ bytes }) => bytes > LARGEST)
    .map(({ root, bytes }) => `${nameOf(root)} has ${(bytes / MB).toFixed(2)} MB; 2 MB is the most`)
}

function nameOf(root: string): string {
  return root === '' ? 'the main package' : `the subpackage ${root}`
}
