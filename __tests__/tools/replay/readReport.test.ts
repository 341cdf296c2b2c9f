import path from 'node:path'
import { UsageError } from '../../../tools/process/options'
import { readReport } from '../../../tools/replay/readReport'
import { TemporaryFolder } from '../temporaryFolder'

const folder = new TemporaryFolder()
afterAll(() => folder.remove())

it.each([
  ['no JSON', 'call ended', /cannot be read/],
  ['something else', '{"version":1}', /is not a report/],
  ['another version', '{"format":"taro-nertc-call/report","version":2,"parts":[]}', /version 1/],
])('says of %s what is wrong with it', (_, text, why) => {
  folder.write('report.json', text)
  const file = path.join(folder.path, 'report.json')
  expect(() => readReport(file)).toThrow(UsageError)
  expect(() => readReport(file)).toThrow(why)
})

it('says so where there is no file', () => {
  expect(() => readReport('/nowhere/report.json')).toThrow(/cannot be read/)
})
