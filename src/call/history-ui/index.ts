// A list of past calls for an app's own pages. React without MobX, in whatever package or chunk the page is.
export { CallHistory, type CallHistoryProps } from './CallHistory'
export type { Person } from './person'
export { useCallHistory } from './useCallHistory'
