// What Taro's bundler makes of `@tarojs/taro` on H5: the platform's functions, and React's hooks for pages, which work
// once an app was made. @tarojs/test-utils-react has the first only.
import * as React from 'react'
import * as ReactDOM from 'react-dom/client'
import * as functions from '@tarojs/taro-h5'
import * as hooks from '@tarojs/plugin-framework-react/dist/runtime'

hooks.createReactApp(({ children }) => children, React, ReactDOM, {})

export * from '@tarojs/taro-h5'
export * from '@tarojs/plugin-framework-react/dist/runtime'
export default Object.assign(functions.default, functions, hooks)
