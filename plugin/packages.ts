import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { Complaint } from './complaint'
import { missing, twice, wrongVersion } from './complaints'

/** A version as far as it matters: major and minor. */
type Version = readonly [major: number, minor: number]

/** A package that an app has to have, and in which versions. */
interface Need {
  readonly name: string
  readonly least: Version
  /** The first major version that does not do any more. */
  readonly below: number
  /** The range, for people. */
  readonly range: string
  /** How to come by it. */
  readonly command: string
}

const TARO: Need = {
  name: '@tarojs/taro',
  least: [3, 6],
  below: 5,
  range: '3.6 … 4',
  command: 'npx @tarojs/cli@4 update project',
}
const REACT: Need = {
  name: 'react',
  least: [18, 0],
  below: 19,
  range: '18',
  command: 'npm install react@18 react-dom@18',
}
const IM: Need = {
  name: 'nim-web-sdk-ng',
  least: [10, 8],
  below: 11,
  range: '10.8 … 10',
  command: 'npm install nim-web-sdk-ng@10',
}
const MEDIA: Need = {
  name: 'nertc-web-sdk',
  least: [5, 8],
  below: 6,
  range: '5.8 … 5',
  command: 'npm install nertc-web-sdk@5',
}
const MOBX: Need = {
  name: 'mobx',
  least: [6, 1],
  below: 8,
  range: '6.1 … 7',
  command: 'npm install mobx mobx-react-lite',
}
const LITE: Need = {
  name: 'mobx-react-lite',
  least: [3, 2],
  below: 6,
  range: '3.2 … 5',
  command: MOBX.command,
}
/** Each MobX has its own. */
const LITE_OF_MOBX_6: Need = {
  ...LITE,
  below: 5,
  range: '3.2 … 4',
  command: 'npm install mobx-react-lite@4',
}
const LITE_OF_MOBX_7: Need = {
  ...LITE,
  least: [5, 0],
  range: '5',
  command: 'npm install mobx-react-lite@5',
}

/**
 * The first package that is missing, out of range, or there twice; null if all is well.
 * @param library - where the package's modules are
 */
export function wrongPackage(appPath: string, library: string, platform: string): Complaint | null {
  // Taro itself is there: it is what asks.
  const taro = findPackage(TARO.name, appPath)
  if (taro !== null && !fits(taro, TARO)) return wrongVersion(TARO.name, taro.version, TARO)
  const needs = [REACT, IM, ...(platform === 'h5' ? [MEDIA] : []), MOBX, LITE]
  return (
    first(needs, (need) => wrong(appPath, need)) ??
    wrongPair(appPath) ??
    first([REACT.name, MOBX.name], (name) => wrongCopies(name, appPath, library))
  )
}

function wrong(appPath: string, need: Need): Complaint | null {
  const found = findPackage(need.name, appPath)
  if (found === null) return missing(need.name, need.command)
  return fits(found, need) ? null : wrongVersion(need.name, found.version, need)
}

function wrongPair(appPath: string): Complaint | null {
  const mobx = findPackage(MOBX.name, appPath)
  const isSeven = mobx !== null && fits(mobx, { least: [7, 0], below: 8 })
  return wrong(appPath, isSeven ? LITE_OF_MOBX_7 : LITE_OF_MOBX_6)
}

/** The app, what ties MobX to React, and the call pages have to see the same one. */
function wrongCopies(name: string, appPath: string, library: string): Complaint | null {
  const lite = findPackage(LITE.name, appPath)
  const seers = [appPath, ...(lite === null ? [] : [lite.folder]), library]
  const places = seers.flatMap((seer) => {
    const found = findPackage(name, seer)
    return found === null ? [] : [`${found.version}: ${found.folder}`]
  })
  const different = [...new Set(places)]
  return different.length > 1 ? twice(name, different) : null
}

function first<T>(all: readonly T[], complain: (one: T) => Complaint | null): Complaint | null {
  for (const one of all) {
    const complaint = complain(one)
    if (complaint !== null) return complaint
  }
  return null
}

interface Found {
  readonly version: string
  readonly folder: string
}

/** The package that a file in this folder would import; null if there is none. */
export function findPackage(name: string, from: string): Found | null {
  const places = createRequire(path.join(from, 'index.js')).resolve.paths(name) ?? []
  const folder = places
    .map((place) => path.join(place, name))
    .find((place) => existsSync(path.join(place, 'package.json')))
  if (folder === undefined) return null
  const manifest: unknown = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
  const version =
    typeof manifest === 'object' && manifest !== null && 'version' in manifest ? manifest.version : ''
  return { version: String(version), folder: realpathSync(folder) }
}

function fits({ version }: Found, { least, below }: Pick<Need, 'least' | 'below'>): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major < below && (major > least[0] || (major === least[0] && minor >= least[1]))
}
