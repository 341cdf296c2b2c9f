import { existsSync, statSync } from 'node:fs'
import path from 'node:path'

const EXTENSIONS = ['.tsx', '.ts', '.jsx', '.js']

/**
 * The app's module of components for the call page, as Taro would find it: the platform's own goes before, and a folder is
 * its index.
 * @param place - from the app's folder, with or without extension
 * @returns the file; null if there is none
 */
export function findSlots(appPath: string, place: string, platform: string): string | null {
  const base = path.resolve(appPath, place)
  const names = [base, path.join(base, 'index')]
  const candidates = names.flatMap((name) =>
    [`${name}.${platform}`, name].flatMap((one) => EXTENSIONS.map((extension) => one + extension)),
  )
  return [base, ...candidates].find((file) => existsSync(file) && statSync(file).isFile()) ?? null
}
