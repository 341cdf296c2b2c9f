// The MobX door to the call, for pages of the subpackage and for any H5 page. Not for the main package of a mini
// program: MobX would move there.
export { CallStore } from './CallStore'
export { useCallStore } from './useCallStore'
