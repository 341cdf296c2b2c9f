import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Outcome } from './runBench'
import { nameOf } from './settings'
import { waterfallOf } from './waterfall'

const TITLES = { module: 'the module with its pages', bare: 'the bare SDKs' } as const

/** The setting a waterfall is drawn of: the second, or the only one. */
const DRAWN = 1

/**
 * Writes what the bench has found: `bench.json` with every figure, and for each kit a call in the middle of its rounds as
 * `module.svg` and `bare.svg`.
 * @param folder - is made where it is missing
 * @returns the paths of the files
 */
export async function writeReport({ rows, pages, failed }: Outcome, folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true })
  const figures = rows.map(({ kit, latency, slowdown, figures: each }) => ({
    kit,
    latency,
    slowdown,
    ...each,
  }))
  const json = path.join(folder, 'bench.json')
  await writeFile(json, `${JSON.stringify({ figures, pages, failed }, rounded, 2)}\n`)
  const written = [json]
  for (const kit of ['module', 'bare'] as const) {
    const ofKit = rows.filter((row) => row.kit === kit)
    const row = ofKit[DRAWN] ?? ofKit[0]
    if (row === undefined) continue
    const file = path.join(folder, `${kit}.svg`)
    await writeFile(file, waterfallOf(row.example, `${TITLES[kit]}, ${nameOf(row)} one way`))
    written.push(file)
  }
  return written
}

/** A thousandth of a ms, or of a part, says nothing. */
function rounded(_: string, value: unknown): unknown {
  return typeof value === 'number' ? Math.round(value * 1_000) / 1_000 : value
}
