import { existsSync, readFileSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { root } from '../root'
import { type BuildOrder, type BuildResult, buildApp } from './buildApp'
import { fingerprint } from './fingerprint'
import type { Platform } from './platform'

/** What lies beside a finished build, `dist/PLATFORM.json`: for whose cloud it is, and what it was made from. */
interface Label {
  readonly cloud: 'local' | 'yunxin'
  readonly fingerprint: string
}

/** Whose cloud a build talks to: this repository's own on this machine, or NetEase's. */
export type Cloud = Label['cloud']

/** The app that is built, what builds it, and in which environment. */
export interface DemoApp {
  readonly root: string
  readonly build: (order: BuildOrder) => Promise<BuildResult>
  readonly environment: Readonly<Record<string, string | undefined>>
}

const DEMO_APP: DemoApp = { root, build: buildApp, environment: process.env }

const LOCAL = { CALL_CLOUD: 'local' } as const

/** Where the demo app's build for a platform is. */
export function distOf(platform: Platform, app = DEMO_APP): string {
  return path.join(app.root, 'dist', platform)
}

/** Whose cloud the build in place is for, and whether it is of the present sources; null where there is none. */
export function builtFor(
  platform: Platform,
  app = DEMO_APP,
): { readonly cloud: Cloud; readonly fresh: boolean } | null {
  const label = readLabel(platform, app)
  if (label === null || !existsSync(distOf(platform, app))) return null
  const environment = label.cloud === 'local' ? { ...app.environment, ...LOCAL } : app.environment
  return { cloud: label.cloud, fresh: label.fingerprint === fingerprint(environment, app.root) }
}

/** Builds the demo app and labels the build. Which cloud: as the environment says, unless `local` is asked for. */
export async function buildDemo(
  platform: Platform,
  local = process.env.CALL_CLOUD === 'local',
  app = DEMO_APP,
): Promise<BuildResult> {
  const environment = local ? LOCAL : {}
  const label: Label = {
    cloud: local ? 'local' : 'yunxin',
    fingerprint: fingerprint({ ...app.environment, ...environment }, app.root),
  }
  await mkdir(path.dirname(distOf(platform, app)), { recursive: true })
  // A build that failed, or was broken off, carries no label, so that nothing takes it for a finished one.
  await rm(labelOf(platform, app), { force: true })
  const result = await app.build({ platform, appRoot: app.root, environment })
  if (result.ok) await writeFile(labelOf(platform, app), JSON.stringify(label))
  return result
}

function labelOf(platform: Platform, app: DemoApp): string {
  return `${distOf(platform, app)}.json`
}

function readLabel(platform: Platform, app: DemoApp): Label | null {
  const file = labelOf(platform, app)
  if (!existsSync(file)) return null
  const label = parse(readFileSync(file, 'utf8'))
  if (typeof label !== 'object' || label === null) return null
  if (!('cloud' in label) || !('fingerprint' in label)) return null
  const { cloud, fingerprint: name } = label
  if ((cloud !== 'local' && cloud !== 'yunxin') || typeof name !== 'string') return null
  return { cloud, fingerprint: name }
}

/** What a text holds; null for one that was not written to its end. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
