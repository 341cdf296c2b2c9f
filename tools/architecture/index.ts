export { checkSeams, checkSizesAndNames } from './checkFiles'
export { checkImports, checkImportsOfEach } from './checkImports'
export { readTree, type SourceTree } from './sourceTree'
