import { outOfDate, undocumented } from '../../../tools/api/outOfDate'

it('names each public line without a comment', () => {
  const report =
    'export interface Call {\n    // (undocumented)\n    hangUp(): void;\n    accept(): void;\n}\n'
  expect(undocumented({ 'etc/call.api.md': report })).toEqual(['etc/call.api.md: hangUp(): void;'])
})

it('says of nothing that it changed where everything is as committed', () => {
  expect(outOfDate({ 'etc/call.api.md': 'a\nb\n' }, { 'etc/call.api.md': 'a\nb\n' })).toEqual([])
})

it('names the first line that is another now', () => {
  expect(outOfDate({ 'etc/call.api.md': 'a\nc\n' }, { 'etc/call.api.md': 'a\nb\n' })).toEqual([
    'etc/call.api.md:2: c',
  ])
})

it('tells of a file that is shorter now, and of one that was never committed', () => {
  const made = { 'etc/call.api.md': 'a', 'etc/im.api.md': 'b' }
  expect(outOfDate(made, { 'etc/call.api.md': 'a\nb' })).toEqual([
    'etc/call.api.md:2: (ends here)',
    'etc/im.api.md:1: b',
  ])
})
