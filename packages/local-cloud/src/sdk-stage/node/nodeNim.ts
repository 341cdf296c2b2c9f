import './self'

// Behind the line above, as the SDK looks for the global while it is read.
export { createNodeNim } from './createNodeNim'
