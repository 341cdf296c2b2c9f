/** Taro's binding to React, without types of its own. What stands here is what tests use. */
declare module '@tarojs/plugin-framework-react/dist/runtime' {
  import type React from 'react'

  /** Makes of a component the page of that path, whose hooks follow the page's life. */
  export function connectReactPage(
    react: typeof React,
    path: string,
  ): (page: React.ComponentType) => React.ComponentType
}
