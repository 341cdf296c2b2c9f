process.env.TARO_ENV = 'h5'
process.env.TARO_PLATFORM = 'web'
// Taro's modules import each other in a circle that only works when entered here.
require('@tarojs/taro')
globalThis.React = require('react')
