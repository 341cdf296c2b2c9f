import { runTogether } from '../together'

// Those with devices like any other first: one that is asked for otherwise serves one test, and nobody else of its account
// is signed in beside it.
runTogether(__dirname, [
  'video',
  'audio',
  'api',
  'network',
  'unanswered',
  'failures',
  'devices',
  'comingBack',
])
