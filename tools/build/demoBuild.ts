import { existsSync, readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { root } from '../root'
import { type BuildResult, buildApp } from './buildApp'
import { fingerprint } from './fingerprint'
import type { Platform } from './platform'

/** What lies beside a finished build, `dist/PLATFORM.json`: for whose cloud it is, and what it was made from. */
interface Label {
  readonly cloud: 'local' | 'yunxin'
  readonly fingerprint: string
}

export type Cloud = Label['cloud']

const LOCAL = { CALL_CLOUD: 'local' } as const

/** Where the demo app's build for a platform is. */
export function distOf(platform: Platform): string {
  return path.join(root, 'dist', platform)
}

/** Whose cloud the build in place is for, and whether it is of the present sources; null where there is none. */
export function builtFor(platform: Platform): { readonly cloud: Cloud; readonly fresh: boolean } | null {
  const label = readLabel(platform)
  if (label === null || !existsSync(distOf(platform))) return null
  const environment = label.cloud === 'local' ? { ...process.env, ...LOCAL } : process.env
  return { cloud: label.cloud, fresh: label.fingerprint === fingerprint(environment) }
}

/** Builds the demo app and labels the build. Which cloud: as the environment says, unless `local` is asked for. */
export async function buildDemo(
  platform: Platform,
  local = process.env.CALL_CLOUD === 'local',
): Promise<BuildResult> {
  const environment = local ? LOCAL : {}
  const name = fingerprint({ ...process.env, ...environment })
  await mkdir(path.dirname(distOf(platform)), { recursive: true })
  const result = await buildApp({ platform, environment })
  const label: Label = { cloud: local ? 'local' : 'yunxin', fingerprint: name }
  // A failed build carries no label, so that nothing takes it for a finished one.
  await writeFile(labelOf(platform), result.ok ? JSON.stringify(label) : '{}')
  return result
}

function labelOf(platform: Platform): string {
  return `${distOf(platform)}.json`
}

function readLabel(platform: Platform): Label | null {
  if (!existsSync(labelOf(platform))) return null
  const label: unknown = JSON.parse(readFileSync(labelOf(platform), 'utf8'))
  if (typeof label !== 'object' || label === null) return null
  if (!('cloud' in label) || !('fingerprint' in label)) return null
  const { cloud, fingerprint: name } = label
  if ((cloud !== 'local' && cloud !== 'yunxin') || typeof name !== 'string') return null
  return { cloud, fingerprint: name }
}
