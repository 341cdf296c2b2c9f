/** What the seeded files import. */
export const AROUND = {
  'src/app.ts': '',
  'src/pages/index.ts': '',
  'src/call/index.ts': '',
  'src/call/machine/x.ts': 'export type X = 1',
  'src/call/engine/x.ts': 'export type X = 1',
  'src/call/error/x.ts': '',
  'src/call/pages/x.ts': '',
  'src/call/pages/media/x.ts': '',
  'src/call/store/x.ts': 'export type X = 1',
  'src/call/locales/index.ts': '',
  'src/call/platform/host/x.ts': '',
  'src/call/platform/ports.ts': 'export const x = 1',
  'src/call/components/x.scss': '',
  'local-cloud/server.ts': '',
  'tools/x.ts': '',
}

/** One breach a file: what it is, the file, what stands in it, and the rule that it breaks. */
export const SEEDED = [
  [
    'an import upwards',
    'src/call/machine/up.ts',
    "import { x } from '../engine/x'",
    'machine may not import upwards',
  ],
  [
    'a re-export upwards',
    'src/call/locales/up.ts',
    "export { x } from '../error/x'",
    'locales may not import upwards',
  ],
  [
    'a lazy import upwards',
    'src/call/store/up.ts',
    "void import('../pages/x')",
    'store may not import upwards',
  ],
  [
    'a required file',
    'src/call/machine/required.ts',
    "const x = require('../engine/x')",
    'machine may not import',
  ],
  [
    'a type upwards',
    'src/call/machine/type.ts',
    "import type { X } from '../engine/x'",
    'machine may not import',
  ],
  [
    'a type in place',
    'src/call/machine/inPlace.ts',
    "let x: import('../engine/x').X",
    'machine may not import',
  ],
  [
    'an adapter in the engine',
    'src/call/engine/host.ts',
    "import '../platform/host/x'",
    'engine may not import upwards',
  ],
  [
    'a value where types are allowed',
    'src/call/components/value.ts',
    "import { x } from '../store/x'",
    'components may import only types from store',
  ],
  [
    'a page of a layer within another one’s folder',
    'src/call/main-ui/media.ts',
    "import '../pages/media/x'",
    'main-ui may not import upwards',
  ],
  [
    'a package of another layer',
    'src/call/engine/mobx.ts',
    "import { x } from 'mobx'",
    'engine may not import this package',
  ],
  [
    'a package where none is allowed',
    'src/call/machine/fs.ts',
    "import 'node:fs'",
    'machine may not import this package',
  ],
  [
    'a file outside the module',
    'src/call/engine/outside.ts',
    "import '@/pages/index'",
    'the module stands alone',
  ],
  ['a file in no layer, alone', 'src/call/stray.ts', '', 'in no layer'],
  ['a file in no layer that imports', 'src/call/astray/a.ts', "import '../machine/x'", 'in no layer'],
  [
    'a deep import by the app',
    'src/pages/deep.ts',
    "import '@/call/engine/x'",
    'an app imports the public entries only',
  ],
  [
    'the store in the main package',
    'src/store.ts',
    "import '@/call/store/x'",
    'an app imports the public entries only',
  ],
  [
    'the local cloud in the app',
    'src/cloud.ts',
    "import '../local-cloud/server'",
    'an app imports nothing outside src',
  ],
  ['the app in the local cloud', 'local-cloud/app.ts', "import '../src/app'", 'the local cloud stands alone'],
  ['a tool in the local cloud', 'local-cloud/tool.ts', "import '../tools/x'", 'the local cloud stands alone'],
  [
    'an SDK in a second file',
    'src/call/platform/rtc/second.ts',
    "import NERTC from 'nertc-web-sdk'",
    'nertc-web-sdk is known to one place',
  ],
  [
    'a part of an SDK in a second file',
    'src/call/platform/signal/second.ts',
    "import { x } from 'nim-web-sdk-ng/dist/esm/nim'",
    'nim-web-sdk-ng is known to one place',
  ],
  [
    'an SDK that is not installed in a second file',
    'src/call/platform/rtc/third.ts',
    "import SDK from 'nertc-wechat-sdk'",
    'nertc-wechat-sdk is known to one place',
  ],
  [
    'a circle of types',
    'src/call/machine/circleA.ts',
    "import type { B } from './circleB'\nexport type A = B",
    'no circle',
  ],
  ['a circle through a seam', 'src/call/platform/bindings/seam.weapp.ts', "import './way'", 'no circle'],
  ['a circle of tools', 'tools/circleA.ts', "import './circleB'", 'no circle'],
] as const

/** The far ends of the circles. */
export const BACK = {
  'src/call/machine/circleB.ts': "import { type A } from './circleA'\nexport type B = A",
  'src/call/platform/bindings/way.ts': "import './seam'",
  'src/call/platform/bindings/seam.h5.ts': '',
  'src/call/platform/bindings/seam.alipay.ts': '',
  'tools/circleB.ts': "import './circleC'",
  'tools/circleC.ts': "import './circleA'",
}

/** What a file of components may import. */
export const ALLOWED = [
  "import type { X } from '../store/x'",
  "import { type X } from '../store/x'",
  "export type { X } from '../store/x'",
  "let x: import('../store/x').X",
  "import { text } from '../locales'",
  "import './x.scss'",
  "import { useState } from 'react'",
]
