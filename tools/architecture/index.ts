export { checkSeams, checkSizesAndNames } from './checkFiles'
export { checkImports } from './checkImports'
export { readTree, type SourceTree } from './sourceTree'
