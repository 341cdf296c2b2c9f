import { checkSdks, checkSeams, checkSizesAndNames } from './checkFiles'
import { checkImports } from './checkImports'
import { checkBrought, checkReach } from './checkReach'

export { readTree, type SourceTree } from './sourceTree'

/** The rules of the house, by what they keep. Each gives one sentence per breach. */
export const RULES = {
  'imports point down only': checkImports,
  'an SDK is known to one file': checkSdks,
  'platforms differ at the two seams only': checkSeams,
  'the main package loads neither MobX nor the media SDK': checkReach,
  'the call page brings the media SDK that the engine waits for': checkBrought,
  'files are short and named for what they hold': checkSizesAndNames,
} as const
