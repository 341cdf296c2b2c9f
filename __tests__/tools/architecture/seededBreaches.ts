import { readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../../../tools/root'

const manifest = (folder: string) => readFileSync(path.join(root, 'packages', folder, 'package.json'), 'utf8')

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
  'tools/x.ts': '',
  '__tests__/x.ts': '',
  'types/x.d.ts': '',
  'package.json': JSON.stringify({ name: 'app', workspaces: ['packages/*'] }),
  'packages/mini-host/package.json': manifest('mini-host'),
  'packages/mini-host/src/index.ts': '',
  'packages/mini-host/src/until.ts': '',
  'packages/mini-host/src/inner.ts': '',
  'packages/mini-host/__tests__/x.ts': '',
  'packages/local-cloud/package.json': manifest('local-cloud'),
  'packages/local-cloud/src/index.ts': '',
  'packages/local-cloud/src/inner.ts': '',
}

/** Packages as they are installed: by name, and where they are. */
export const LINKED = {
  'mini-program-host': 'packages/mini-host',
  'yunxin-local-cloud': 'packages/local-cloud',
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
    'a package in the app',
    'src/cloud.ts',
    "import 'yunxin-local-cloud'",
    'an app imports nothing outside src',
  ],
  [
    'a package in the module',
    'src/call/machine/cloud.ts',
    "import 'yunxin-local-cloud'",
    'the module stands alone',
  ],
  ...[
    ['the app', 'src/app'],
    ['a tool', 'tools/x'],
    ['a test of the app', '__tests__/x'],
    ['a declaration of the app', 'types/x.d'],
  ].map(
    ([what, file], place) =>
      [
        `${what} in a package`,
        `packages/mini-host/src/root${place}.ts`,
        `import type {} from '../../../${file}'`,
        'a package imports nothing of the root',
      ] as const,
  ),
  [
    'the app in a test of a package',
    'packages/mini-host/__tests__/root.ts',
    "import '../../../src/app'",
    'a package imports nothing of the root',
  ],
  [
    'a package in itself by its name',
    'packages/mini-host/src/itself.ts',
    "import 'mini-program-host'",
    'a package imports its own by path',
  ],
  [
    'a package in another one',
    'packages/local-cloud/src/host.ts',
    "import 'mini-program-host/until'",
    'a package needs no other',
  ],
  [
    'a test in what it tests',
    'packages/mini-host/src/tested.ts',
    "import '../__tests__/x'",
    'a package does not need its tests',
  ],
  [
    'a library that a package does not name',
    'packages/mini-host/src/library.ts',
    "import 'mobx'",
    'a package names what it needs in its package.json',
  ],
  [
    'a library of its tests in a package',
    'packages/local-cloud/src/library.ts',
    "import 'playwright-core'",
    'a package names what it needs in its package.json',
  ],
  [
    'a package by its path in a tool',
    'tools/path.ts',
    "import '../packages/mini-host/src/index'",
    'a package is imported by its name',
  ],
  [
    'a package by its path in another one’s test',
    'packages/local-cloud/__tests__/path.ts',
    "import '../../mini-host/src/index'",
    'a package is imported by its name',
  ],
  [
    'what a package does not export, by its path',
    '__tests__/inner.ts',
    "import '../packages/mini-host/src/inner'",
    'a package is imported through its exports',
  ],
  [
    'what a package does not export, by its name',
    '__tests__/named.ts',
    "import 'mini-program-host/src/inner'",
    'a package is imported through its exports',
  ],
  [
    'what a package does not export, in another one’s test',
    'packages/local-cloud/__tests__/inner.ts',
    "import 'mini-program-host/src/inner'",
    'a package is imported through its exports',
  ],
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

/** What may be imported of the packages, and where. */
export const ALLOWED_OF_PACKAGES = {
  'tools/ok.ts': "import 'mini-program-host'\nimport 'yunxin-local-cloud'",
  '__tests__/ok.ts': "import 'mini-program-host/until'",
  'packages/local-cloud/__tests__/ok.ts': "import 'mini-program-host/until'\nimport '../src/inner'",
  'packages/mini-host/src/ok.ts': "import './inner'\nimport 'node:fs'",
}
