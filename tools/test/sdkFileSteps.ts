import path from 'node:path'
import { root } from '../root'
import { checkSdkFile } from '../wechat-sdk/checkSdkFile'
import type { TestStep } from './steps'

/**
 * Holds NERTC's mini-program SDK against what this repository takes it for, where the environment names a file. The
 * builds take the same file then, and with them every test of a WeChat mini program.
 * @param file - NERTC_WECHAT_SDK: from the repository's root, or absolute
 */
export function sdkFileSteps(file = process.env.NERTC_WECHAT_SDK): readonly TestStep[] {
  if (!file) return []
  const name = "NERTC's mini-program SDK"
  return [{ name, run: () => expectToFit(path.resolve(root, file)) }]
}

async function expectToFit(file: string): Promise<void> {
  const failures: string[] = []
  await checkSdkFile(file, (step) => {
    if (step.failure !== null) failures.push(`${step.name}: ${step.failure}`)
  })
  if (failures.length > 0) throw new Error(`${file} does not fit: ${failures.join(', ')}`)
}
