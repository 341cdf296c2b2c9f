import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sdkFileSteps } from '../../../tools/test/sdkFileSteps'

describe("the step of the tests for NERTC's mini-program SDK", () => {
  it('is none where no file is named', () => {
    expect(sdkFileSteps('')).toEqual([])
  })

  it('fails with one that does not, and says at what', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'sdk-file-step-'))
    try {
      const file = path.join(folder, 'other.js')
      writeFileSync(file, 'module.exports = {}')
      const [step] = sdkFileSteps(file)
      await expect(step?.run(() => undefined)).rejects.toThrow(`${file} does not fit: it exports what`)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
