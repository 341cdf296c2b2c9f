import { chmodSync } from 'node:fs'
import path from 'node:path'
import { findProgram, programNamedBy } from '../../../tools/process/programs'
import { TemporaryFolder } from '../temporaryFolder'

describe('a program on this machine', () => {
  const folder = new TemporaryFolder()
  afterAll(() => folder.remove())
  const put = (name: string, mode: number) => {
    const file = path.join(folder.path, name)
    folder.write(name, '')
    chmodSync(file, mode)
    return file
  }

  it('is found on the PATH by the first of its names, and else at one of the usual places', () => {
    const [program, elsewhere] = [put('browser', 0o755), put('elsewhere', 0o755)]
    expect(findProgram(['nothing', 'browser'], [elsewhere], { PATH: folder.path })).toBe(program)
    expect(findProgram(['nothing'], [elsewhere], { PATH: folder.path })).toBe(elsewhere)
    expect(findProgram(['nothing'], [], { PATH: folder.path })).toBeNull()
  })

  it('is not a file that cannot be run', () => {
    put('text', 0o644)
    expect(findProgram(['text'], [], { PATH: folder.path })).toBeNull()
  })

  it('is what an environment variable names, which must be one', () => {
    const program = put('browser', 0o755)
    expect(programNamedBy('BROWSER', { BROWSER: program })).toBe(program)
    expect(programNamedBy('BROWSER', {})).toBeNull()
    expect(() => programNamedBy('BROWSER', { BROWSER: '/nowhere' })).toThrow('BROWSER is /nowhere')
  })
})
