import { exploresDeeply } from './exploring'
import { deepSearches } from './searches'

exploresDeeply(
  'two devices',
  deepSearches.filter(({ scenario }) => scenario.name === 'plain'),
)
