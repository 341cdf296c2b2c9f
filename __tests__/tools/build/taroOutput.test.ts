import { plain, warningsIn } from '../../../tools/build/taroOutput'

const ESCAPE = '\u001b'
const HEADING = `${ESCAPE}[48;2;255;165;0m⚠️ Warnings: ${ESCAPE}[49m\n`
const BAR = [
  `${ESCAPE}[2K${ESCAPE}[1A${ESCAPE}[G● Webpack █████ building (10%) 1/2 modules`,
  `● Webpack █████ sealing (92%)`,
].join('\n')
const DONE = `${ESCAPE}[32m✔ Webpack${ESCAPE}[39m: Compiled successfully in 12.00s`

it('shows what Taro wrote without colours, progress and empty lines', () => {
  expect(plain(`👽 Taro v4.2.0\n\n${BAR}\n${DONE}  \n`)).toBe(
    '👽 Taro v4.2.0\n✔ Webpack: Compiled successfully in 12.00s',
  )
})

it('finds no warnings in a clean build', () => {
  expect(warningsIn(`👽 Taro v4.2.0\n${BAR}\n${DONE}\n`)).toBe('')
  expect(warningsIn('')).toBe('')
})

it('finds every warning, and nothing else', () => {
  const output = `${BAR}\n${DONE}\n${HEADING}\nModule not found: ./a\n\nConflicting order: b.css\n\n`
  expect(warningsIn(output)).toBe('Module not found: ./a\nConflicting order: b.css')
})

it.each(['✖ Errors: ', 'ℹ Stats: ', '✔ Webpack: Compiled'])('ends them at "%s"', (next) => {
  expect(warningsIn(`${HEADING}\nModule not found: ./a\n\n${next}\nsomething else\n`)).toBe(
    'Module not found: ./a',
  )
})
