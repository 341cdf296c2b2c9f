import { type MiniPlatform, readDistribution } from '../pack/distribution'
import { packTemplates } from '../pack/templates'
import { missingFiles } from './missingFiles'
import { oversized, sizesOf, type PackageSize } from './packageSizes'
import { scriptProblems, type EcmaVersion } from './scriptProblems'
import { styleProblems } from './styleProblems'

/** What is to be known of a build without running it. */
export interface Validation {
  readonly platform: MiniPlatform
  readonly packages: readonly PackageSize[]
  /** One sentence for each thing the platform would refuse; empty where there is none. */
  readonly problems: readonly string[]
}

/**
 * Holds a build against what its platform refuses, without running it.
 * @param ecmaVersion - the JavaScript that the oldest supported base library reads; 2019 unless set
 * @claim both | iOS 12 and later, Android 6 and later with current clients: JavaScript of 2019. Syntax is what is checked, not built-ins. | assumption
 */
export function validateMiniProgram(folder: string, ecmaVersion: EcmaVersion = 2019): Validation {
  const distribution = readDistribution(folder)
  const packages = sizesOf(distribution)
  return {
    platform: distribution.platform,
    packages,
    problems: [
      ...oversized(packages),
      ...missingFiles(distribution),
      ...scriptProblems(distribution, ecmaVersion),
      ...styleProblems(distribution),
      ...packTemplates(distribution).complaints,
    ],
  }
}
