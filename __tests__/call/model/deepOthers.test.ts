import { exploresDeeply } from './exploring'
import { deepSearches } from './searches'

exploresDeeply(
  'other kits, more devices, glare, changes of type and what is refused',
  deepSearches.filter(({ scenario }) => scenario.name !== 'plain'),
)
